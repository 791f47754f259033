package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsIT {

  @Test
  void views_showWhatTheySay() {
    Customer talking = new Customer();
    Customer waiting = new Customer();
    talking.say("你好");
    waiting.say("转人工");
    try (Browser browser = Browser.of("operator")) {
      browser.visit("/conversations.xhtml");
      assertThat(browser.texts("table.list .title")).contains(talking.name(), waiting.name());

      assertThat(browser.texts(".tabs a")).containsExactly("进行中", "等待人工", "我的", "全部");

      browser.press(".tabs a:nth-child(2)");
      assertThat(browser.texts("table.list .title"))
          .contains(waiting.name())
          .doesNotContain(talking.name());

      browser.press(".tabs a:nth-child(3)");
      assertThat(browser.texts("table.list .title")).doesNotContain(waiting.name(), talking.name());
    }
  }

  @Test
  void customerSpeaks_theListTellsWithoutReloading() {
    Customer customer = new Customer();
    try (Browser browser = Browser.of("analyst")) {
      browser.visit("/conversations.xhtml");

      customer.say("在吗");

      browser.awaitText("table.list .title", customer.name());
    }
  }

  @Test
  void oddCursorAndView_showTheFirstPage() {
    new Customer().say("你好");
    try (Browser browser = Browser.of("operator")) {
      browser.visit("/conversations.xhtml?view=odd&after=nonsense");

      assertThat(browser.status()).isEqualTo(200);
      assertThat(browser.texts("table.list tbody tr")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Browser.CHINESE, Browser.ENGLISH})
  void hindersNobody(String language) {
    new Customer().say("转人工");
    new Customer().say("我的快递到哪里了？");
    try (Browser browser = Browser.of("operator", language)) {
      browser.visit("/conversations.xhtml?view=all");
      browser.picture("conversations");

      assertThat(browser.hindrances()).isEmpty();
    }
  }
}
