package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryIT {

  @Test
  void question_isAnsweredAndExplained() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/try.xhtml");
      browser.type("#text", "退货要几天才能退款？");

      browser.press("#ask");

      assertThat(browser.text(".talk .customer .said")).isEqualTo("退货要几天才能退款？");
      assertThat(browser.text("#reply")).contains("退款");
      assertThat(browser.texts("#why .intents code"))
          .hasSize(5)
          .allMatch(name -> name.matches("[a-z_]+"));
      assertThat(browser.texts("#why .hits a")).isNotEmpty();
      assertThat(browser.attribute("#why [data-policy]", "data-policy")).isNotBlank();
      assertThat(browser.texts("#why .proposals .won")).hasSize(1);
      assertThat(browser.attribute("#why [data-act]", "data-act")).isNotBlank();
      assertThat(browser.attribute("#why [data-emotion]", "data-emotion")).isNotBlank();
    }
  }

  @Test
  void orderNumber_isSeenAsAnEntity() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/try.xhtml?text=ORD20230801%20%E5%8F%91%E8%B4%A7%E4%BA%86%E5%90%97");

      assertThat(browser.text("#why .trace")).contains("order_no").contains("ORD20230801");
    }
  }

  @Test
  void rehearsal_leavesNoConversation() {
    try (Browser browser = Browser.of("admin")) {
      browser.visit("/conversations.xhtml?view=all");
      int before = browser.texts("table.list tbody tr").size();

      browser.visit("/try.xhtml?text=%E6%88%91%E8%A6%81%E6%89%BE%E4%BA%BA%E5%B7%A5");
      browser.visit("/conversations.xhtml?view=all");

      assertThat(browser.texts("table.list tbody tr")).hasSize(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, 七天无理由退货怎么算？", "en, How long do I have to return something?"})
  void hindersNobody(String language, String question) {
    try (Browser browser = Browser.of("editor", language)) {
      browser.visit("/try.xhtml");
      assertThat(browser.hindrances()).isEmpty();
      browser.type("#text", question);
      browser.press("#ask");
      browser.picture("try");

      assertThat(browser.hindrances()).isEmpty();
    }
  }
}
