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

      assertThat(browser.texts(".tabs a")).containsExactly("进行中", "等待人工", "我的", "已结束", "全部");

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
  void searchAndFilters_standInTheAddressAndNarrowTheList() {
    Customer angry = new Customer();
    Customer calm = new Customer();
    angry.say("你们这是什么垃圾服务，我要投诉你们！");
    calm.say("七天无理由退货怎么算？");
    try (Browser browser = Browser.of("operator")) {
      browser.visit("/conversations.xhtml");
      browser.type("#text", calm.name());
      browser.press(".seek button");
      assertThat(browser.texts("table.list .title")).containsExactly(calm.name());

      browser.visit("/conversations.xhtml?text=垃圾服务");
      assertThat(browser.texts("table.list .title"))
          .contains(angry.name())
          .doesNotContain(calm.name());

      browser.visit("/conversations.xhtml?emotion=anger&channel=api&language=zh");
      assertThat(browser.texts("table.list .title"))
          .contains(angry.name())
          .doesNotContain(calm.name());
      assertThat(browser.value("#emotion")).isEqualTo("anger");

      browser.visit("/conversations.xhtml?to=2020-01-01&emotion=odd&intent=none");
      assertThat(browser.text(".empty")).contains("没有符合条件的会话");
      browser.press(".clear a");
      assertThat(browser.texts("table.list .title")).contains(calm.name());
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
