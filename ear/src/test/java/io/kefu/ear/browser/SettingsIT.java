package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the settings. */
class SettingsIT {

  private static final String PASSWORD = "correct horse battery";

  private final String name = "p-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void shopsName_changesOnEveryPage() {
    try (Browser browser = Browser.of("admin")) {
      browser.visit("/settings.xhtml");
      String before = browser.value("#shop\\:name");
      browser.type("#shop\\:name", "改名的商店");
      browser.press("#shop\\:save");
      assertThat(browser.text(".brand .shop")).isEqualTo("改名的商店");

      browser.type("#shop\\:name", before);
      browser.press("#shop\\:save");
      browser.awaitText(".notice", "已保存");
    }
  }

  @Test
  void wrongSettings_areNamed() {
    try (Browser browser = Browser.of("admin")) {
      browser.visit("/settings.xhtml");
      browser.type("#shop\\:timezone", "Mars/Olympus");

      browser.press("#shop\\:save");

      assertThat(browser.texts(".field-error")).containsExactly("请选择时区，例如 Asia/Shanghai");
    }
  }

  @Test
  void secretKey_isShownOnceAndEndsWhenRevoked() {
    try (Browser browser = Browser.of("admin")) {
      browser.visit("/keys.xhtml");
      browser.type("#making\\:name", name);
      browser.press("#making\\:make");
      String key = browser.text("#key");
      assertThat(key).startsWith("kefu_sk_");

      browser.visit("/keys.xhtml");
      assertThat(browser.has("#made")).isFalse();
      assertThat(browser.texts(".plain .line").get(0)).contains(name).contains("有效");

      new Customer(key).say("你好");
      browser.visit("/keys.xhtml");
      assertThat(browser.texts(".plain .line").get(0)).contains("最近使用");
      assertThat(browser.has("#making\\:make")).isTrue();

      browser.pressAndConfirm(".plain .line:first-child .danger");
      browser.awaitText(".notice", "密钥已吊销");
      assertThat(browser.texts(".plain .line").get(0)).contains("已吊销");
    }
  }

  @Test
  void siteKey_needsAnOrigin() {
    try (Browser browser = Browser.of("admin")) {
      browser.visit("/keys.xhtml");
      browser.type("#making\\:name", name);
      browser.tick("#making\\:kind li:nth-child(2) input");
      browser.press("#making\\:make");
      assertThat(browser.texts(".field-error")).anyMatch(text -> text.contains("来源"));

      browser.type("#making\\:origins", "https://shop.example");
      browser.press("#making\\:make");

      assertThat(browser.text("#key")).startsWith("kefu_pk_");
    }
  }

  @Test
  void hours_areKeptAndToldToWhoeverWantsAPerson() {
    try (Browser browser = Browser.of("admin")) {
      browser.visit("/hours.xhtml");
      browser.tick("#hours\\:kind li:nth-child(2) input");
      browser.press("#hours\\:save");
      assertThat(browser.texts(".weekday input[type=checkbox]:checked")).hasSize(5);
      boolean away = browser.text("#now").contains("不在");
      String reply = new Customer().say("转人工").path("reply").asText();

      browser.tick("#hours\\:kind li:nth-child(1) input");
      browser.press("#hours\\:save");

      assertThat(reply.contains("09:00")).isEqualTo(away);
      assertThat(browser.text("#now")).isEqualTo("现在是人工服务时间。");
    }
  }

  @Test
  void newPerson_entersAndChangesThePassword() {
    try (Browser admin = Browser.of("admin");
        Browser person = Browser.open(Browser.CHINESE)) {
      admin.visit("/person.xhtml");
      admin.type("#editing\\:name", name);
      admin.type("#editing\\:password", PASSWORD);
      admin.press("#editing\\:save");
      admin.awaitText(".notice", "已添加");

      person.logIn(name, PASSWORD);
      person.awaitPage("/index.xhtml");
      person.visit("/account.xhtml");
      person.type("#own\\:current", PASSWORD);
      person.type("#own\\:password", "short");
      person.press("#own\\:save");
      assertThat(person.texts(".field-error")).containsExactly("请填写 12 到 256 个字符");
      person.type("#own\\:current", PASSWORD);
      person.type("#own\\:password", PASSWORD + " staple");
      person.press("#own\\:save");
      person.awaitText(".notice", "密码已修改");
    }
  }

  @Test
  void otherPassword_endsTheOtherSessions() {
    try (Browser admin = Browser.of("admin");
        Browser here = Browser.open(Browser.CHINESE);
        Browser elsewhere = Browser.open(Browser.CHINESE)) {
      make(admin, name, "operator");
      here.logIn(name, PASSWORD);
      here.awaitPage("/index.xhtml");
      elsewhere.logIn(name, PASSWORD);
      elsewhere.awaitPage("/index.xhtml");

      here.visit("/account.xhtml");
      here.type("#own\\:current", PASSWORD);
      here.type("#own\\:password", PASSWORD + " staple");
      here.press("#own\\:save");
      here.awaitText(".notice", "密码已修改");

      elsewhere.visit("/conversations.xhtml");
      elsewhere.awaitPage("/login.xhtml");
      here.visit("/account.xhtml");
      here.awaitPage("/account.xhtml");
    }
  }

  @Test
  void lockedPerson_isLoggedOut() {
    try (Browser admin = Browser.of("admin");
        Browser person = Browser.open(Browser.CHINESE)) {
      make(admin, name + "-lead", "administrator");
      make(admin, name, "operator");
      person.logIn(name, PASSWORD);
      person.awaitPage("/index.xhtml");

      admin.visit("/person.xhtml?name=" + name);
      admin.pressAndConfirm("#editing\\:disable");
      admin.awaitText(".notice", "已停用");

      person.visit("/conversations.xhtml");
      person.awaitPage("/login.xhtml");
      person.logIn(name, PASSWORD);
      person.awaitText(".notice.bad", "用户名或密码不对");
    }
  }

  private static void make(Browser admin, String name, String role) {
    admin.visit("/person.xhtml");
    admin.type("#editing\\:name", name);
    admin.type("#editing\\:password", PASSWORD);
    if (!role.equals("operator")) {
      admin.tick("#editing\\:roles input[value=" + role + "]");
    }
    admin.press("#editing\\:save");
    admin.awaitText(".notice", "已添加");
  }

  @Test
  void peopleOfTheDemo_keepTheirPassword() {
    try (Browser browser = Browser.of("operator")) {
      browser.visit("/account.xhtml");
      browser.type("#own\\:current", "kefu-demo");
      browser.type("#own\\:password", PASSWORD);

      browser.press("#own\\:save");

      browser.awaitText(".notice.bad", "演示账号");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Browser.CHINESE, Browser.ENGLISH})
  void hindersNobody(String language) {
    try (Browser browser = Browser.of("admin", language)) {
      for (String page :
          new String[] {"settings", "hours", "keys", "people", "person", "account"}) {
        browser.visit("/" + page + ".xhtml");
        browser.picture(page);

        assertThat(browser.hindrances()).as(page).isEmpty();
      }
    }
  }
}
