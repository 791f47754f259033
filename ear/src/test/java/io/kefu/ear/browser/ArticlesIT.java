package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticlesIT {

  @Test
  void filters_standInTheAddressAndNarrowTheList() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/articles.xhtml");
      int all = browser.texts("table.list tbody tr").size();

      browser.type("#text", "运费险");
      browser.choose("#state", "published");
      browser.press(".filters button");

      assertThat(browser.address()).contains("state=published");
      assertThat(browser.texts("table.list tbody tr")).isNotEmpty().hasSizeLessThan(all);
      assertThat(browser.value("#text")).isEqualTo("运费险");
    }
  }

  @Test
  void nothingFits_saysSo() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/articles.xhtml?text=xyzzy");

      assertThat(browser.text(".empty")).contains("没有符合条件的条目");
    }
  }

  @Test
  void oddParameters_showTheFirstPage() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/articles.xhtml?after=nonsense&state=odd&category=");

      assertThat(browser.status()).isEqualTo(200);
      assertThat(browser.texts("table.list tbody tr")).isNotEmpty();
    }
  }

  @Test
  void list_leadsOnToTheNextPage() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/articles.xhtml");
      String first = browser.text("table.list tbody tr:first-child .title");

      browser.press("main > a.button");

      assertThat(browser.texts("table.list .title")).isNotEmpty().doesNotContain(first);
    }
  }

  @Test
  void analyst_readsButMakesNone() {
    try (Browser browser = Browser.of("analyst")) {
      browser.visit("/articles.xhtml");

      assertThat(browser.texts("table.list tbody tr")).isNotEmpty();
      assertThat(browser.has("#new")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Browser.CHINESE, Browser.ENGLISH})
  void hindersNobody(String language) {
    try (Browser browser = Browser.of("editor", language)) {
      browser.visit("/articles.xhtml");
      browser.picture("articles");

      assertThat(browser.hindrances()).isEmpty();
    }
  }
}
