package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIT {

  private final Customer customer = new Customer();

  @Test
  void personWanted_operatorTakesAnswersAndGivesBack() {
    customer.say("我要找人工客服");
    try (Browser browser = Browser.of("operator")) {
      open(browser);
      assertThat(browser.text("#state")).isEqualTo("等待人工");

      browser.press("#acting\\:take");
      browser.awaitText(".notice", "会话已由您接待");
      browser.type("#answering\\:answer", "您好，我是人工客服，请说。");
      browser.press("#answering\\:say");

      browser.awaitText(".talk .operator .said", "我是人工客服");
      assertThat(customer.transcript()).contains("operator: 您好，我是人工客服，请说。");
      assertThat(customer.say("我的鞋子小了").path("act").asText()).isEqualTo("silent");
      browser.awaitText(".talk .customer .said", "我的鞋子小了");

      browser.press("#acting\\:giveBack");
      browser.awaitText(".notice", "已交还机器人");
      assertThat(customer.say("七天无理由退货怎么算？").path("reply").asText()).isNotBlank();
    }
  }

  @Test
  void ended_nothingCanBeDoneAnyMore() {
    customer.say("转人工");
    try (Browser browser = Browser.of("operator")) {
      open(browser);
      browser.press("#acting\\:take");

      browser.pressAndConfirm("#acting\\:close");

      browser.awaitText(".notice", "会话已结束");
      assertThat(browser.text("#state")).isEqualTo("已结束");
      assertThat(browser.has("#acting")).isFalse();
      assertThat(browser.has("#answering")).isFalse();
    }
  }

  @Test
  void nobodyAsked_operatorStepsIn() {
    customer.say("你们的东西太差了");
    try (Browser browser = Browser.of("operator")) {
      open(browser);

      browser.press("#acting\\:stepIn");

      assertThat(browser.text("#state")).isEqualTo("人工接待中");
      assertThat(customer.say("喂").path("act").asText()).isEqualTo("silent");
    }
  }

  @Test
  void takenByAnother_isSaidAndCannotBeTakenTwice() {
    customer.say("转人工");
    try (Browser late = Browser.of("admin");
        Browser first = Browser.of("operator")) {
      open(late);
      late.cutOff();
      open(first);
      first.press("#acting\\:take");

      late.press("#acting\\:take");

      late.awaitText(".notice.bad", "情况有变");
      assertThat(late.text("aside dl")).contains("operator");
      assertThat(late.has("#acting\\:take")).isFalse();
    }
  }

  @Test
  void takenAwayWhileAnswering_isSaidAndTheAnswerStays() {
    customer.say("转人工");
    try (Browser browser = Browser.of("operator");
        Browser elsewhere = Browser.of("operator")) {
      open(browser);
      browser.press("#acting\\:take");
      browser.cutOff();
      open(elsewhere);
      elsewhere.press("#acting\\:giveBack");

      browser.type("#answering\\:answer", "还没说完的话");
      browser.press("#answering\\:say");

      browser.awaitText(".notice.bad", "情况有变");
      assertThat(browser.value("#answering\\:answer")).isEqualTo("还没说完的话");
      assertThat(customer.transcript()).doesNotContain("operator: 还没说完的话");
    }
  }

  @Test
  void sentWithoutTheSecretOfAKeptView_doesNothing() {
    customer.say("转人工");
    try (Browser browser = Browser.of("operator")) {
      open(browser);
      browser.cutOff();
      browser.claimView("stateless");

      browser.press("#acting\\:take");
      open(browser);

      assertThat(browser.text("#state")).isEqualTo("等待人工");
    }
  }

  @Test
  void customerWantsAPersonWhileWatched_theButtonAppears() {
    customer.say("你好");
    try (Browser browser = Browser.of("operator")) {
      open(browser);

      customer.say("转人工");

      browser.press("#acting\\:take");
      assertThat(browser.text("#state")).isEqualTo("人工接待中");
    }
  }

  @Test
  void longWatched_theAnswerStillArrives() {
    customer.say("转人工");
    try (Browser browser = Browser.of("operator")) {
      open(browser);
      browser.press("#acting\\:take");
      browser.askInTheBackground(80);

      browser.type("#answering\\:answer", "还在吗？");
      browser.press("#answering\\:say");

      browser.awaitText(".talk .operator .said", "还在吗？");
    }
  }

  @Test
  void why_showsHowTheAnswerCameAbout() {
    customer.say("七天无理由退货怎么算？");
    try (Browser browser = Browser.of("analyst")) {
      open(browser);

      browser.press("#turn-1 .meta a");

      assertThat(browser.texts("#why .intents code")).isNotEmpty();
      assertThat(browser.texts("#why .proposals .won")).hasSize(1);
      assertThat(browser.attribute("#why [data-act]", "data-act")).isNotBlank();
    }
  }

  @Test
  void analyst_readsButTakesNothing() {
    customer.say("转人工");
    try (Browser browser = Browser.of("analyst")) {
      open(browser);

      assertThat(browser.texts(".talk .customer .said")).contains("转人工");
      assertThat(browser.has("#acting")).isFalse();
      assertThat(browser.has("#answering")).isFalse();
    }
  }

  @Test
  void personalData_areMasked() {
    customer.say("我的手机号是 13800001234，帮我查一下");
    try (Browser browser = Browser.of("operator")) {
      open(browser);

      assertThat(browser.text(".talk")).doesNotContain("13800001234");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Browser.CHINESE, Browser.ENGLISH})
  void hindersNobody(String language) {
    customer.say("你好，七天无理由退货怎么算？");
    customer.say("穿过一次还能退吗？");
    customer.say("我要找人工客服");
    try (Browser browser = Browser.of("operator", language)) {
      open(browser);
      browser.press("#acting\\:take");
      browser.type("#answering\\:answer", "您好，我来帮您看一下。");
      browser.press("#answering\\:say");
      browser.press("#turn-1 .meta a");
      browser.picture("conversation");

      assertThat(browser.hindrances()).isEmpty();
    }
  }

  private void open(Browser browser) {
    browser.visit("/conversation.xhtml?id=" + customer.conversation());
  }
}
