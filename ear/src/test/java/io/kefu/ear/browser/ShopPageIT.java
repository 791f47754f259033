package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopPageIT {

  @Test
  void trade_showsItsProducts() {
    try (Shopper shopper = Shopper.in(Browser.ENGLISH)) {
      shopper.pressInShop(".lanes button:nth-child(4)");

      assertThat(shopper.shopTexts("#found")).containsExactly("8 products");
      assertThat(shopper.shopTexts(".ware h3")).contains("Longjing green tea, 250 g");
    }
  }

  @Test
  void search_findsByWord() {
    try (Shopper shopper = Shopper.in(Browser.CHINESE)) {
      shopper.typeInShop("#find", "耳机");

      assertThat(shopper.shopTexts(".ware h3")).contains("降噪蓝牙耳机 Pro", "7.1声道游戏耳机");
    }
  }

  @Test
  void tongue_changesPageAndChat() {
    try (Shopper shopper = Shopper.in(Browser.CHINESE)) {
      assertThat(shopper.texts(".launcher")).containsExactly("在线客服");

      shopper.pressInShop("#tongue");

      shopper.awaitText(".launcher", "Chat with us");
      assertThat(shopper.shopTexts("h1")).containsExactly("Light a lantern, stroll the lane");
    }
  }

  @Test
  void orderOfTheCustomer_isAskedAboutWithOnePress() {
    try (Shopper shopper = Shopper.in(Browser.CHINESE)) {
      shopper.pressInShop("#orders .small");

      shopper.awaitText(".bot .said", "ORD20230801");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, false", "en, true"})
  void hindersNobody(String language, boolean dark) {
    try (Shopper shopper = Shopper.in(language)) {
      shopper.dark(dark);
      shopper.picture("shop");
      assertThat(shopper.hindrances()).isEmpty();

      shopper.visit("?product=TENT-3P-GRN");
      shopper.picture("shop-product");
      assertThat(shopper.hindrances()).isEmpty();
    }
  }
}
