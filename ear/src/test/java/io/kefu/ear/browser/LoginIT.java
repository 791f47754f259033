package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginIT {

  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.open(Browser.CHINESE);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "editor", "operator", "analyst"})
  void rightPassword_opensTheHome(String person) {
    browser.logIn(person, "kefu-demo");

    browser.awaitPage("/index.xhtml");
    assertThat(browser.text("#frame .who .name")).isEqualTo(person);
  }

  @Test
  void wrongPassword_saysSoAndKeepsTheNameOnly() {
    browser.logIn("editor", "wrong");

    browser.awaitText(".notice.bad", "用户名或密码不对");
    assertThat(browser.value("#login\\:name")).isEqualTo("editor");
    assertThat(browser.value("#login\\:password")).isEmpty();
  }

  @Test
  void nothingTyped_namesTheFields() {
    browser.visit("/login.xhtml");

    browser.press("#login\\:enter");

    assertThat(browser.texts(".field-error")).containsExactly("请填写用户名", "请填写密码");
  }

  @Test
  void stranger_logsInAndComesToTheWantedPage() {
    browser.visit("/articles.xhtml");
    browser.awaitPage("/login.xhtml");

    browser.type("#login\\:name", "editor");
    browser.type("#login\\:password", "kefu-demo");
    browser.press("#login\\:enter");

    browser.awaitPage("/articles.xhtml");
  }

  @Test
  void addressElsewhere_isNotFollowedAfterLogIn() {
    browser.visit("/login.xhtml?from=https%3A%2F%2Fexample.org%2Fconsole%2Farticles.xhtml");
    browser.type("#login\\:name", "editor");
    browser.type("#login\\:password", "kefu-demo");

    browser.press("#login\\:enter");

    browser.awaitPage("/index.xhtml");
  }

  @Test
  void loggedOut_isAStrangerAgain() {
    browser.logIn("operator", "kefu-demo");
    browser.awaitPage("/index.xhtml");

    browser.press("#frame\\:leave");
    browser.awaitPage("/login.xhtml");
    browser.visit("/conversations.xhtml");

    browser.awaitPage("/login.xhtml");
  }

  @Test
  void chosenLanguage_staysAfterLoggingInAndOut() {
    browser.visit("/login.xhtml");
    assertThat(browser.attribute("html", "lang")).isEqualTo("zh-CN");

    browser.press("#frame\\:tongue");
    browser.type("#login\\:name", "editor");
    browser.type("#login\\:password", "kefu-demo");
    browser.press("#login\\:enter");
    browser.awaitPage("/index.xhtml");
    browser.press("#frame\\:leave");

    assertThat(browser.text("h1")).isEqualTo("Log in to the console");
    assertThat(browser.attribute("html", "lang")).isEqualTo("en");
  }

  @Test
  void hindersNobody() {
    browser.visit("/login.xhtml");

    assertThat(browser.hindrances()).isEmpty();
  }

  @Test
  void showsItself() {
    browser.visit("/login.xhtml");
    browser.picture("login");

    assertThat(browser.text("h1")).isEqualTo("登录客服控制台");
  }
}
