package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeIT {

  /** In the form of MyFaces: Base64 of a number of 12 bytes in hexadecimal. */
  private static final String FORGOTTEN = "NGQzOWNhYzRkZDIwNWZkMzAwMDAwMDAx";

  /** How many wait: the list itself shows those who wait longest. */
  private static final String COUNT = "#h-waiting .count";

  private static int waiting(Browser browser) {
    return Integer.parseInt(browser.text(COUNT));
  }

  @Test
  void customerWantsAPerson_isShownWithoutReloading() {
    try (Browser browser = Browser.of("operator")) {
      int before = waiting(browser);

      new Customer().say("我要找人工客服");

      browser.awaitText(COUNT, Integer.toString(before + 1));
    }
  }

  @Test
  void newsIsPushed_andSoShownBeforeThePageLooksByItself() {
    try (Browser browser = Browser.of("operator")) {
      browser.awaitText("#pulse", "实时更新");
      int before = waiting(browser);

      new Customer().say("转人工");
      Instant said = Instant.now();

      browser.awaitText(COUNT, Integer.toString(before + 1));
      assertThat(Duration.between(said, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }
  }

  @Test
  void pushCutOff_thePageLooksByItself() {
    try (Browser browser = Browser.of("operator")) {
      browser.withoutPush();
      browser.visit("/index.xhtml");
      assertThat(browser.has("#pulse[hidden]")).isTrue();
      int before = waiting(browser);

      new Customer().say("转人工");

      browser.awaitText(COUNT, Integer.toString(before + 1));
    }
  }

  @Test
  void whatNeedsPeople_isShown() {
    Customer angry = new Customer();
    Customer asking = new Customer();
    String odd = "恐龙为什么灭绝了 " + asking.name();
    angry.say("你们这是什么垃圾服务，我要投诉你们！");
    asking.say(odd);
    try (Browser browser = Browser.of("admin")) {
      browser.awaitText("#upset", angry.name());
      browser.awaitText("#unanswered", asking.name());
      assertThat(Integer.parseInt(browser.text("#begun"))).isGreaterThanOrEqualTo(2);

      browser.press("#unanswered li:first-child .button");

      browser.awaitPage("/article.xhtml");
      assertThat(browser.value("#editing\\:questions")).isNotBlank();
    }
  }

  @Test
  void formThatClaimsToBeStateless_hasExpiredAndLeadsBack() {
    try (Browser browser = Browser.of("operator")) {
      browser.visit("/conversations.xhtml?view=all");
      browser.claimView("stateless");

      browser.press("#frame\\:tongue");

      assertThat(browser.text("h1")).isEqualTo("页面已过期");
      browser.press("#back");
      assertThat(browser.address()).endsWith("/conversations.xhtml?view=all");
    }
  }

  @Test
  void menu_hasThePagesOfTheRole() {
    try (Browser browser = Browser.of("editor")) {
      assertThat(browser.texts(".rail nav a")).containsExactly("首页", "知识", "试一试", "语义理解", "商品");
    }
    try (Browser browser = Browser.of("operator")) {
      assertThat(browser.texts(".rail nav a")).containsExactly("首页", "会话", "知识", "订单", "商品", "客户");
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
