package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class WidgetIT {

  private static final String ZH = Browser.CHINESE;
  private static final String EN = Browser.ENGLISH;

  // ---- asking

  @Test
  void loggedInCustomer_seesTheOrder() {
    try (Shopper shopper = Shopper.in(ZH)) {
      shopper.open();

      shopper.say("我的订单发货了吗?");

      shopper.awaitText(".bot .said", "ORD20230801");
      shopper.awaitText(".card.order header", "已发货");
      assertThat(shopper.texts(".card.order .lines li"))
          .hasSize(1)
          .first()
          .asString()
          .contains("T恤");
    }
  }

  @Test
  void quickReply_isSaidWithOnePress() {
    try (Shopper shopper = Shopper.in(EN)) {
      shopper.open();

      shopper.press(".chips button");

      shopper.awaitText(".customer .said", "Has my order shipped?");
      shopper.awaitVisible(".turn.bot[data-seq]");
    }
  }

  @Test
  void askedAboutAProduct_showsItsCard() {
    try (Shopper shopper = Shopper.in(ZH)) {
      shopper.visit("?product=LUG-CAB-20");

      shopper.pressInShop("#ask");

      shopper.awaitText(".customer .said", "登机箱 20英寸");
      shopper.awaitText(".card.product", "¥399.00");
    }
  }

  @Test
  void strangersText_staysText() {
    String markup = "<img src=x onerror=\"document.title='broken'\"> [x](javascript:alert(1))";
    try (Shopper shopper = Shopper.in(EN)) {
      shopper.open();

      shopper.say(markup);

      shopper.awaitVisible(".turn.bot[data-seq]");
      assertThat(shopper.texts(".customer .said")).contains(markup);
      assertThat(shopper.count(".said img, .said a")).isZero();
    }
  }

  @Test
  void nothing_isLoadedFromElsewhere() {
    try (Shopper shopper = Shopper.in(ZH)) {
      shopper.open();
      shopper.say("你好");
      shopper.awaitVisible(".turn.bot[data-seq]");

      assertThat(shopper.loaded())
          .isNotEmpty()
          .allMatch(address -> address.startsWith(System.getProperty("kefu.test.url")));
    }
  }

  // ---- keeping

  @Test
  void reloaded_theTalkIsThereAgain() {
    try (Shopper shopper = Shopper.in(ZH)) {
      shopper.open();
      shopper.say("我的订单发货了吗?");
      shopper.awaitVisible(".card.order");

      shopper.reload();

      shopper.awaitText(".customer .said", "我的订单发货了吗?");
      shopper.awaitVisible(".card.order");
    }
  }

  @Test
  void offline_messageWaitsAndGoesOutOnce() {
    try (Shopper shopper = Shopper.in(ZH)) {
      shopper.open();
      shopper.say("你好");
      shopper.awaitVisible(".turn.bot[data-seq]");
      shopper.online(false);

      shopper.say("七天无理由退货怎么算？");
      shopper.awaitVisible(".banner.trouble");
      assertThat(shopper.texts(".waiting .said")).containsExactly("七天无理由退货怎么算？");
      shopper.online(true);

      shopper.awaitGone(".waiting");
      shopper.awaitText(".bot .said", "7 天");
      shopper.awaitGone(".banner.trouble");
      assertThat(shopper.texts(".customer .said")).containsExactly("你好", "七天无理由退货怎么算？");
    }
  }

  @Test
  void noSocket_theTalkGoesOnWithoutOne() {
    try (Shopper shopper = Shopper.in(ZH)) {
      shopper.block("/v1/stream");
      shopper.open();

      shopper.say("你好");
      shopper.awaitVisible(".turn.bot[data-seq]");
      shopper.say("七天无理由退货怎么算？");

      shopper.awaitText(".bot .said", "7 天");
    }
  }

  @Test
  void otherTab_followsIntoTheNextConversation() {
    try (Shopper shopper = Shopper.in(ZH)) {
      shopper.open();
      shopper.say("你好");
      shopper.awaitVisible(".turn.bot[data-seq]");
      shopper.openTab();
      shopper.open();
      shopper.awaitText(".customer .said", "你好");

      shopper.press("[data-act=end]");
      shopper.press(".rating .plain");
      shopper.say("七天无理由退货怎么算？");
      shopper.awaitText(".bot .said", "7 天");

      shopper.firstTab();
      shopper.awaitText(".bot .said", "7 天");
      assertThat(shopper.texts(".customer .said")).containsExactly("七天无理由退货怎么算？");
      assertThat(shopper.visible(".rating")).isFalse();
    }
  }

  @Test
  void anotherCustomer_seesNothingOfWhatWasUnderWay() {
    try (Shopper shopper = Shopper.in(ZH)) {
      shopper.open();
      shopper.answersAfter(Duration.ofSeconds(1));
      shopper.say("我的订单发货了吗?");

      shopper.script("Kefu.identify(null)");
      shopper.say("你好");
      shopper.awaitVisible(".turn.bot[data-seq]");
      shopper.say("七天无理由退货怎么算？");

      shopper.awaitText(".bot .said", "7 天");
      assertThat(shopper.texts(".customer .said")).containsExactly("你好", "七天无理由退货怎么算？");
      assertThat(shopper.count(".card.order")).isZero();
    }
  }

  // ---- people

  @Test
  void noSocket_whatAPersonSaidBetweenIsThere() {
    try (Shopper shopper = Shopper.in(ZH);
        Browser operator = Browser.of("operator")) {
      shopper.block("/v1/stream");
      shopper.open();
      shopper.say("转人工");
      shopper.awaitVisible(".banner.queued");
      shopper.lookAway();
      operator.visit("/conversation.xhtml?id=" + shopper.conversation());
      operator.press("#acting\\:take");
      operator.type("#answering\\:answer", "您好，请说。");
      operator.press("#answering\\:say");
      operator.awaitText(".talk .operator .said", "您好，请说。");

      shopper.say("还在吗？");

      shopper.awaitText(".operator .said", "您好，请说。");
    }
  }

  @Test
  void endedByTheCustomer_endsTheWaitForAPerson() {
    try (Shopper shopper = Shopper.in(ZH);
        Browser operator = Browser.of("operator")) {
      shopper.open();
      shopper.say("转人工");
      shopper.awaitVisible(".banner.queued");

      shopper.press("[data-act=end]");
      shopper.awaitVisible(".rating");
      operator.visit("/conversation.xhtml?id=" + shopper.conversation());

      operator.awaitText(".talk .system .said", "已结束");
      assertThat(operator.has("#acting\\:take")).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 转人工, 排在第 1 位, 人工客服正在为您服务, 您好，我是人工客服。",
    "en, I want to talk to a human, number 1, a member of our team, Hello, how can I help?"
  })
  void personWanted_comesTalksAndLeaves(
      String language, String wish, String queued, String assigned, String words) {
    try (Shopper shopper = Shopper.in(language);
        Browser operator = Browser.of("operator")) {
      shopper.open();
      shopper.say(wish);
      shopper.awaitVisible(".banner.queued");

      operator.visit("/conversation.xhtml?id=" + shopper.conversation());
      operator.press("#acting\\:take");
      shopper.awaitText(".banner.assigned", assigned);
      operator.type("#answering\\:answer", words);
      operator.press("#answering\\:say");
      shopper.awaitText(".operator .said", words);
      shopper.say("OK 谢谢");
      operator.awaitText(".talk .customer .said", "OK 谢谢");
      operator.press("#acting\\:giveBack");

      shopper.awaitGone(".banner");
    }
  }

  @Test
  void endedByTheOperator_asksForARating() {
    try (Shopper shopper = Shopper.in(ZH);
        Browser operator = Browser.of("operator")) {
      shopper.open();
      shopper.say("转人工");
      shopper.awaitVisible(".banner.queued");
      operator.visit("/conversation.xhtml?id=" + shopper.conversation());
      operator.press("#acting\\:take");
      operator.pressAndConfirm("#acting\\:close");

      shopper.awaitVisible(".rating");
      shopper.picture("widget-rating");
      shopper.press(".rating .strong");
      shopper.awaitText(".problem", "请先选择");
      shopper.press(".scale label:nth-child(10)");
      shopper.type(".rating textarea", "很快就解决了");
      shopper.press(".rating .strong");

      shopper.awaitText(".end", "谢谢您的评价");
      shopper.press(".end .strong");
      shopper.say("你好");
      shopper.awaitVisible(".turn.bot[data-seq]");
      assertThat(shopper.texts(".customer .said")).containsExactly("你好");
    }
  }

  @Test
  void closedWhileAPersonAnswers_countsOnTheButton() {
    try (Shopper shopper = Shopper.in(ZH);
        Browser operator = Browser.of("operator")) {
      shopper.open();
      shopper.say("转人工");
      shopper.awaitVisible(".banner.queued");
      operator.visit("/conversation.xhtml?id=" + shopper.conversation());
      operator.press("#acting\\:take");
      shopper.awaitVisible(".banner.assigned");
      shopper.keys(Keys.ESCAPE);

      operator.type("#answering\\:answer", "您好");
      operator.press("#answering\\:say");

      shopper.awaitText(".badge", "1");
    }
  }

  // ---- everybody

  @Test
  void keyboardAlone_opensSaysAndCloses() {
    try (Shopper shopper = Shopper.in(EN)) {
      shopper.script(
          "document.querySelector('kefu-chat').shadowRoot.querySelector('.launcher').focus()");

      shopper.keys(Keys.ENTER);
      shopper.awaitVisible(".panel");
      assertThat(shopper.focus()).isEqualTo("textarea");
      shopper.keys("Hello", Keys.ENTER);
      shopper.awaitVisible(".turn.bot[data-seq]");
      shopper.keys(Keys.ESCAPE);

      assertThat(shopper.visible(".panel")).isFalse();
      assertThat(shopper.focus()).isEqualTo("launcher");
    }
  }

  @Test
  void onAPhone_focusStaysInTheSheet() {
    try (Shopper shopper = Shopper.in(EN)) {
      shopper.width(Shopper.PHONE);
      shopper.open();

      for (int i = 0; i < 12; i++) {
        shopper.keys(Keys.TAB);
        assertThat(shopper.focus()).isNotNull();
      }
    }
  }

  @Test
  void rightToLeft_mirrors() {
    try (Shopper shopper = Shopper.in(EN)) {
      assertThat(shopper.left(".launcher")).isGreaterThan(Shopper.DESK / 2.0);

      shopper.script("document.documentElement.dir = 'rtl'");

      shopper.awaitVisible(".launcher");
      assertThat(shopper.left(".launcher")).isLessThan(Shopper.DESK / 2.0);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, false, 我的订单发货了吗?", "en, true, Has my order ORD20230801 shipped?"})
  void hindersNobody(String language, boolean dark, String question) {
    try (Shopper shopper = Shopper.in(language)) {
      shopper.dark(dark);
      shopper.open();
      shopper.picture("widget-open");
      assertThat(shopper.hindrances()).isEmpty();

      shopper.say(question);
      shopper.awaitVisible(".card.order");
      shopper.picture("widget-talk");
      assertThat(shopper.hindrances()).isEmpty();

      shopper.press("[data-act=end]");
      shopper.awaitVisible(".rating");
      assertThat(shopper.hindrances()).isEmpty();
    }
  }
}
