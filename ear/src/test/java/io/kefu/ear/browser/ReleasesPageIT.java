package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Releases from the upload of a set to the roll-back. */
class ReleasesPageIT {

  private final String name = "tea-" + UUID.randomUUID().toString().substring(0, 8);

  /** Other tests need the release that comes with Kefu. */
  @AfterEach
  void rollBack() {
    try (Browser browser = Browser.of("admin")) {
      browser.visit("/releases.xhtml");
      if (!browser.has(".release.base.active")) {
        rollBack(browser);
      }
    }
  }

  private static void rollBack(Browser browser) {
    browser.press(".release.base .title");
    browser.pressAndConfirm("#acting\\:activate");
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 可启用, 服务中, 曾服务, 泡龙井用多少度的水, brewing",
    "en, Ready, In service, Has served, may I taste the white tea first, tasting"
  })
  void release_isTrainedTriedPutIntoServiceAndRolledBack(
      String language,
      String ready,
      String serving,
      String served,
      String sentence,
      String intent) {
    try (Browser browser = Browser.of("editor", language)) {
      order(browser, ExampleFiles.sound(), name);
      browser.awaitLong("[data-release='" + browser.release(name) + "'].ready");
      String page = "/release.xhtml?id=" + browser.release(name);
      browser.visit(page);
      assertThat(browser.text("#state")).isEqualTo(ready);
      assertThat(browser.texts("#figures table")).hasSize(2);
      assertThat(browser.texts("#figures .difference")).isNotEmpty();
      browser.picture("release");
      assertThat(browser.hindrances()).isEmpty();

      browser.type("#text", sentence);
      browser.press("#try");
      assertThat(browser.attribute("[data-intent]", "data-intent")).isEqualTo(intent);
      assertThat(browser.text("#answered")).isEqualTo(name);
      assertThat(browser.texts("#why .weighed .for")).isNotEmpty();
      assertThat(browser.texts("#why .nearest li")).hasSize(5);
      assertThat(browser.texts("#why .votes li")).hasSize(5);
      browser.picture("sentence");
      assertThat(browser.hindrances()).isEmpty();

      browser.visit(page);
      browser.pressAndConfirm("#acting\\:activate");
      assertThat(browser.texts(".release.active .title")).containsExactly(name);
      assertThat(browser.texts(".release.active .chip")).containsExactly(serving);
      browser.picture("releases");
      assertThat(browser.hindrances()).isEmpty();

      rollBack(browser);
      browser.visit(page);
      assertThat(browser.text("#state")).isEqualTo(served);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Browser.CHINESE, Browser.ENGLISH})
  void confusedIntents_areDrawnAsAMatrix(String language) {
    try (Browser browser = Browser.of("editor", language)) {
      order(browser, ExampleFiles.confusing(name), name);
      browser.awaitLong("[data-release='" + browser.release(name) + "'].ready");

      browser.visit("/release.xhtml?id=" + browser.release(name) + "#matrix");

      assertThat(browser.texts("#matrix tbody th[scope=row]"))
          .anyMatch(intent -> intent.startsWith("cup order"))
          .anyMatch(intent -> intent.startsWith("cup request"));
      assertThat(browser.texts("#matrix thead th"))
          .hasSameSizeAs(browser.texts("#matrix tbody tr"));
      assertThat(browser.texts("#matrix td a")).isNotEmpty();
      String pair = browser.attribute("#matrix td a", "href");
      assertThat(browser.has(pair)).isTrue();
      browser.picture("release-matrix", "#confusions");
      assertThat(browser.hindrances()).isEmpty();
    }
  }

  @Test
  void training_isCancelled() {
    try (Browser browser = Browser.of("editor")) {
      order(browser, ExampleFiles.large(), name);
      browser.awaitText(".release .title", name);
      browser.picture("releases-training");
      assertThat(browser.hindrances()).isEmpty();
      browser.press("[data-release='" + browser.release(name) + "'] .title");

      browser.pressAndConfirm("#acting\\:cancel");

      browser.awaitText(".notice", "训练已取消");
      assertThat(browser.texts(".release.cancelled .title")).contains(name);
    }
  }

  @Test
  void analyst_readsOnly() {
    try (Browser browser = Browser.of("analyst")) {
      browser.visit("/releases.xhtml");
      browser.press(".release.active .title");

      assertThat(browser.texts("#figures table")).isNotEmpty();
      assertThat(browser.has("#acting\\:activate")).isFalse();
    }
  }

  @Test
  void unknownRelease_isMissing() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/release.xhtml?id=none");

      assertThat(browser.status()).isEqualTo(404);
    }
  }

  /** Uploads a set and orders a release of it; leaves the list of releases open. */
  private static void order(Browser browser, Path examples, String name) {
    browser.visit("/training-sets.xhtml");
    browser.attach("#upload\\:file", examples);
    browser.press("#upload\\:send");
    browser.awaitPage("/training-set.xhtml");
    browser.type("#training\\:name", name);
    browser.press("#training\\:train");
    browser.awaitPage("/releases.xhtml");
  }
}
