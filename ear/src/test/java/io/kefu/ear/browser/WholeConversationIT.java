package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One conversation from the first question to the rating, played in two browsers: the customer's
 * with the chat, the operator's with the console. The operator finds it in the console by
 * themselves, as people do.
 */
class WholeConversationIT {

  /** What the two say, and what each must come to see, in one language. */
  record Words(
      String question,
      String shipped,
      String wish,
      String state,
      String hello,
      String trouble,
      String goodbye,
      String next,
      String answered,
      String over) {}

  private static final String WAITING = "#h-waiting .count";
  private static final String FOUND_BY = "ORD20230801";
  private static final String LAST_OF_THE_BOT = ".turn.bot:nth-last-child(1 of .turn) .said";

  private static final Words ZH =
      new Words(
          "我的订单ORD20230801发货了吗？",
          "已发货",
          "我要找人工客服",
          "等待人工",
          "您好，我看到您的订单了，请说。",
          "收件人的名字写错了一个字",
          "已经帮您备注好了，祝您购物愉快。",
          "那它现在到哪里了？",
          "SF",
          "已结束");

  private static final Words EN =
      new Words(
          "Has my order ORD20230801 shipped?",
          "Shipped",
          "I want to talk to a human",
          "Waiting",
          "Hello, I can see your order. How can I help?",
          "One letter of the receiver's name is wrong",
          "I have left a note for the courier. Have a good day.",
          "And where is it now?",
          "SF",
          "Ended");

  @ParameterizedTest
  @CsvSource({"zh", "en"})
  void bot_personAndBotAgain_upToTheRating(String language) {
    Words words = language.equals(Browser.CHINESE) ? ZH : EN;
    try (Shopper shopper = Shopper.in(language);
        Browser operator = Browser.of("operator", language)) {
      shopper.open();
      shopper.say(words.question);
      shopper.awaitText(".card.order header", words.shipped);
      int waiting = Integer.parseInt(operator.text(WAITING));
      shopper.say(words.wish);
      shopper.awaitVisible(".banner.queued");

      operator.awaitText(WAITING, Integer.toString(waiting + 1));
      operator.visit("/conversations.xhtml?view=queued&text=" + FOUND_BY);
      operator.press(linkTo(shopper.conversation()));
      assertThat(operator.text("#state")).contains(words.state);
      assertThat(operator.texts(".talk .customer .said"))
          .containsExactly(words.question, words.wish);
      assertThat(operator.texts("#customer .title")).contains("ORD20230801");

      operator.press("#acting\\:take");
      shopper.awaitVisible(".banner.assigned");
      answer(operator, words.hello);
      shopper.awaitText(".operator .said", words.hello);
      shopper.say(words.trouble);
      operator.awaitText(".talk .customer .said", words.trouble);
      long answersOfTheBot = shopper.count(".turn.bot[data-seq]");
      answer(operator, words.goodbye);
      shopper.awaitText(".operator .said", words.goodbye);
      assertThat(shopper.count(".turn.bot[data-seq]")).isEqualTo(answersOfTheBot);

      operator.press("#acting\\:giveBack");
      shopper.awaitGone(".banner");
      shopper.say(words.next);
      shopper.awaitText(LAST_OF_THE_BOT, words.answered);
      operator.awaitText(".talk .bot .said", words.answered);

      shopper.press("[data-act=end]");
      shopper.awaitVisible(".rating");
      shopper.press(".scale label:nth-child(11)");
      shopper.press(".rating .strong");
      shopper.awaitVisible(".end");
      operator.visit("/conversation.xhtml?id=" + shopper.conversation());
      assertThat(operator.text("#state")).isEqualTo(words.over);
      operator.awaitText("aside .facts dd", "10 / 10");
    }
  }

  private static void answer(Browser operator, String words) {
    operator.type("#answering\\:answer", words);
    operator.press("#answering\\:say");
    operator.awaitText(".talk .operator .said", words);
  }

  private static String linkTo(String conversation) {
    return "table.list a.title[href*='" + conversation + "']";
  }
}
