package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIT {

  private static final Duration FOUND_WITHIN = Duration.ofSeconds(2);

  private final String title = "礼品卡 " + UUID.randomUUID().toString().substring(0, 8) + " 怎么充值？";

  @Test
  void published_isFoundWithinTwoSeconds() {
    try (Browser browser = Browser.of("editor")) {
      write(browser, title, "在“我的钱包”里输入卡号和密码即可充值。");

      browser.press("#editing\\:publish");

      browser.awaitText(".notice", "已发布");
      await()
          .atMost(FOUND_WITHIN)
          .untilAsserted(() -> assertThat(Customer.find(title)).startsWith(title));
    }
  }

  @Test
  void draft_isNotFoundUntilPublished() {
    try (Browser browser = Browser.of("editor")) {
      write(browser, title, "先存草稿。");

      browser.press("#editing\\:save");

      browser.awaitText(".notice", "已存为草稿");
      assertThat(browser.text("#state")).isEqualTo("草稿");
      await()
          .during(FOUND_WITHIN)
          .atMost(FOUND_WITHIN.multipliedBy(2))
          .until(() -> !Customer.find(title).contains(title));
    }
  }

  @Test
  void editedAndRetired_customersSeeTheChange() {
    String other = title.replace("充值", "绑定");
    try (Browser browser = Browser.of("editor")) {
      write(browser, title, "第一版。");
      browser.press("#editing\\:publish");

      browser.type("#editing\\:title", other);
      browser.press("#editing\\:save");
      await()
          .atMost(FOUND_WITHIN)
          .untilAsserted(
              () -> assertThat(Customer.find(title)).contains(other).doesNotContain(title));
      assertThat(browser.text("#version")).isEqualTo("2");

      browser.pressAndConfirm("#editing\\:retire");
      assertThat(browser.text("#state")).isEqualTo("已下线");
      await()
          .atMost(FOUND_WITHIN)
          .untilAsserted(() -> assertThat(Customer.find(title)).doesNotContain(other));
    }
  }

  @Test
  void twoEditors_theSlowerKeepsWhatWasTypedAndDecides() {
    try (Browser slow = Browser.of("editor");
        Browser quick = Browser.of("admin")) {
      write(slow, title, "最初的答案。");
      slow.press("#editing\\:save");
      quick.visit("/article.xhtml" + slow.address().substring(slow.address().indexOf("?id=")));
      quick.type("#editing\\:answer", "快的人写的答案。");
      quick.press("#editing\\:save");

      slow.type("#editing\\:answer", "慢的人写的答案。");
      slow.press("#editing\\:save");

      slow.awaitText(".notice.bad", "别人刚刚改过");
      assertThat(slow.value("#editing\\:answer")).isEqualTo("慢的人写的答案。");
      assertThat(slow.text("#newer")).contains("快的人写的答案。");

      slow.press("#editing\\:save");
      slow.awaitText(".notice", "已存为草稿");
      assertThat(slow.text("#version")).isEqualTo("3");
      assertThat(slow.value("#editing\\:answer")).isEqualTo("慢的人写的答案。");
    }
  }

  @Test
  void wrongFields_areNamedAndNothingTypedIsLost() {
    try (Browser browser = Browser.of("editor")) {
      write(browser, title, " ");
      browser.type("#editing\\:category", "一/二/三/四/五/六/七/八/九");

      browser.press("#editing\\:publish");

      assertThat(browser.text("#editing\\:answerError")).isEqualTo("请写 1 到 20,000 个字的答案");
      assertThat(browser.text("#editing\\:categoryError")).startsWith("最多 8 级");
      assertThat(browser.value("#editing\\:title")).isEqualTo(title);
    }
  }

  @Test
  void typedMarkup_isShownAsTyped() {
    try (Browser browser = Browser.of("editor")) {
      String nasty = "<script>document.title='x'</script> " + title;
      write(browser, nasty, "<img src=x onerror=alert(1)>");

      browser.press("#editing\\:save");

      assertThat(browser.text("h1")).isEqualTo(nasty);
      assertThat(browser.has("main script, main img")).isFalse();
    }
  }

  @Test
  void analyst_readsButCannotEdit() {
    try (Browser browser = Browser.of("analyst")) {
      browser.visit("/articles.xhtml");
      browser.press("table.list tbody tr:first-child .title");

      assertThat(browser.enabled("#editing\\:title")).isFalse();
      assertThat(browser.has("#editing\\:save")).isFalse();
      assertThat(browser.has("#editing\\:publish")).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Browser.CHINESE, Browser.ENGLISH})
  void hindersNobody(String language) {
    try (Browser browser = Browser.of("editor", language)) {
      browser.visit("/articles.xhtml");
      browser.press("table.list tbody tr:first-child .title");
      browser.picture("article");

      assertThat(browser.hindrances()).isEmpty();
    }
  }

  private static void write(Browser browser, String title, String answer) {
    browser.visit("/article.xhtml");
    browser.type("#editing\\:title", title);
    browser.type("#editing\\:answer", answer);
    browser.type("#editing\\:questions", "礼品卡怎么用\n卡里的钱怎么充到账户");
    browser.type("#editing\\:category", "支付/礼品卡");
    browser.choose("#editing\\:language", "zh");
  }
}
