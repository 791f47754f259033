package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeIT {

  /** In the form of MyFaces: Base64 of a number of 12 bytes in hexadecimal. */
  private static final String FORGOTTEN = "NGQzOWNhYzRkZDIwNWZkMzAwMDAwMDAx";

  @Test
  void customerWantsAPerson_isShownWithoutReloading() {
    Customer customer = new Customer();
    try (Browser browser = Browser.of("operator")) {
      customer.say("我要找人工客服");

      browser.awaitText("#waiting", customer.name());
    }
  }

  @Test
  void menu_hasThePagesOfTheRole() {
    try (Browser browser = Browser.of("editor")) {
      assertThat(browser.texts(".bar nav a")).containsExactly("首页", "知识", "试一试");
    }
    try (Browser browser = Browser.of("operator")) {
      assertThat(browser.texts(".bar nav a")).containsExactly("首页", "会话", "知识");
    }
  }

  @Test
  void pageOfAnotherRole_isRefusedInWords() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/conversations.xhtml");

      assertThat(browser.status()).isEqualTo(403);
      assertThat(browser.text("h1")).isEqualTo("您没有权限打开这个页面");
      assertThat(browser.hindrances()).isEmpty();
    }
  }

  @Test
  void unknownPageAndThing_areMissingInWords() {
    try (Browser browser = Browser.of("admin", Browser.ENGLISH)) {
      browser.visit("/article.xhtml?id=0190a000-0000-7000-8000-000000000000");
      assertThat(browser.status()).isEqualTo(404);
      assertThat(browser.text("h1")).isEqualTo("Nothing here");

      browser.visit("/conversation.xhtml?id=none");
      assertThat(browser.status()).isEqualTo(404);
    }
  }

  @Test
  void formThatTheServerForgot_saysSo() {
    try (Browser browser = Browser.of("editor")) {
      browser.claimView(FORGOTTEN);

      browser.press("#frame\\:tongue");

      assertThat(browser.text("h1")).isEqualTo("页面已过期");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Browser.CHINESE, Browser.ENGLISH})
  void hindersNobody(String language) {
    new Customer().say("我要找人工客服");
    try (Browser browser = Browser.of("admin", language)) {
      browser.picture("home");

      assertThat(browser.hindrances()).isEmpty();
    }
  }
}
