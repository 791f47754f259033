package io.kefu.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training sets: the list, the upload, and one set's page. */
class TrainingSetsIT {

  private static final String FLAWED =
      ExampleFiles.HEADER
          + "绿茶怎么泡\tbrewing\tzh\ttrain\n绿茶怎么泡\ttasting\tzh\ttrain\n"
          + "\tbrewing\tzh\ttrain\n打我电话13800138000问红茶\tbrewing\tzh\ttrain\n"
          + "how do I brew oolong\tbrewing\ten\ttest\n";

  private final String name = "set-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void flawedSet_isKeptAndSaysWhatToDo() {
    try (Browser browser = Browser.of("editor")) {
      upload(browser, "茶馆 " + name, FLAWED);

      browser.awaitPage("/training-set.xhtml");
      assertThat(browser.text("h1")).isEqualTo("茶馆 " + name);
      browser.awaitText(".notice", "训练集已保存");
      assertThat(browser.text("#examples-count")).isEqualTo("4");
      assertThat(browser.texts("[data-kind=contradiction] .title")).containsExactly("同一句话有不同意图");
      browser.tick("[data-kind=contradiction] summary");
      assertThat(browser.text("[data-kind=contradiction] ul")).contains("2、3").contains("tasting");
      assertThat(browser.has("[data-kind=empty]")).isTrue();
      assertThat(browser.texts("#examples td.said-cell"))
          .anyMatch(text -> text.startsWith("打我电话"))
          .noneMatch(text -> text.contains("13800138000"));
    }
  }

  @Test
  void examples_areNarrowedByIntentAndWords() {
    try (Browser browser = Browser.of("editor")) {
      upload(browser, name, FLAWED);
      browser.awaitPage("/training-set.xhtml");
      browser.choose("#intent", "brewing");
      browser.type("#text", "OOLONG");

      browser.press("#filter");

      assertThat(browser.texts("#examples td.said-cell")).containsExactly("how do I brew oolong");
      browser.type("#text", "matcha");
      browser.press("#filter");
      assertThat(browser.text("#examples .empty")).isNotBlank();
    }
  }

  @Test
  void setsName_isTheFilesWhereNoneIsGiven() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/training-sets.xhtml");
      browser.attach("#upload\\:file", ExampleFiles.tsv(name, FLAWED));

      browser.press("#upload\\:send");

      assertThat(browser.text("h1")).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @CsvSource({"zh, 碧螺春", "en, 大红袍"})
  void suspectedLabels_areRelabelledOrKept(String language, String tea) {
    String brewing = tea + "怎么泡";
    String tasting = "可以试喝" + tea + "吗";
    try (Browser browser = Browser.of("editor", language)) {
      browser.visit("/training-sets.xhtml");
      browser.attach("#upload\\:file", ExampleFiles.wronglyLabelled(name, tea));
      browser.press("#upload\\:send");
      browser.awaitPage("/training-set.xhtml");

      browser.press("#looking\\:look");
      browser.awaitLong("#suspicions-count");
      browser.picture("training-set-suspicions", "#suspicions");
      assertThat(browser.hindrances()).isEmpty();
      List<String> said = browser.texts("#suspicions .said > .title");
      assertThat(said).contains(brewing, tasting);

      browser.tick(suspect(browser, brewing));
      browser.press("#settling\\:relabel");
      browser.awaitText("h1", "v2");
      assertThat(browser.has("#suspicions-changed")).isTrue();
      assertThat(browser.texts("#suspicions .said > .title")).doesNotContain(brewing);

      browser.tick(suspect(browser, tasting));
      browser.press("#settling\\:keep");
      browser.awaitText("h1", "v2");
      assertThat(browser.texts("#suspicions .said > .title")).doesNotContain(tasting);

      browser.type("#text", brewing);
      browser.press("#alike");
      assertThat(browser.texts("#examples td.said-cell").get(0)).isEqualTo(brewing);
      assertThat(browser.texts("#examples td.intent-cell").get(0)).isEqualTo("brewing");
      assertThat(browser.texts("#examples td.closeness")).hasSize(30);
      browser.picture("training-set-alike", "#examples");
      assertThat(browser.hindrances()).isEmpty();
      browser.press("#examples tbody tr:nth-child(3) .alike");
      assertThat(browser.texts("#examples td.closeness").get(0)).isEqualTo("100%");
    }
  }

  /** The box of the suspicion that says so. */
  private static String suspect(Browser browser, String text) {
    int at = browser.texts("#suspicions .said > .title").indexOf(text);
    return "#suspicions .suspicions > li:nth-child(" + (at + 1) + ") input";
  }

  @Test
  void deletedSet_isGone() {
    try (Browser browser = Browser.of("editor")) {
      upload(browser, name, FLAWED);
      browser.awaitPage("/training-set.xhtml");
      String page = browser.address().replaceAll(".*/console", "");

      browser.pressAndConfirm("#acting\\:remove");

      browser.awaitText(".notice", "训练集已删除");
      browser.visit(page);
      assertThat(browser.status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 读不了这个文件",
    "en, This file cannot be read",
  })
  void fileThatIsNone_saysWhy(String language, String words) {
    try (Browser browser = Browser.of("editor", language)) {
      upload(browser, name, "text\tmeaning\nhello\tgreeting\n");

      assertThat(browser.text(".field-error")).startsWith(words);
      assertThat(browser.text(".flaw")).contains("intent");
    }
  }

  @Test
  void uploadWithoutAFile_asksForOne() {
    try (Browser browser = Browser.of("editor")) {
      browser.visit("/training-sets.xhtml");

      browser.press("#upload\\:send");

      assertThat(browser.texts(".field-error")).hasSize(1);
    }
  }

  @Test
  void analyst_readsOnly() {
    try (Browser editor = Browser.of("editor");
        Browser analyst = Browser.of("analyst")) {
      upload(editor, name, FLAWED);
      editor.awaitPage("/training-set.xhtml");

      analyst.visit("/training-sets.xhtml");
      assertThat(analyst.has("#upload")).isFalse();
      analyst.visit(editor.address().replaceAll(".*/console", ""));

      assertThat(analyst.text("h1")).isEqualTo(name);
      assertThat(analyst.has("#acting\\:remove")).isFalse();
      assertThat(analyst.has("#training\\:train")).isFalse();
    }
  }

  @Test
  void operator_seesNothingOfIt() {
    try (Browser browser = Browser.of("operator")) {
      browser.visit("/training-sets.xhtml");

      assertThat(browser.status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Browser.CHINESE, Browser.ENGLISH})
  void hindersNobody(String language) {
    try (Browser browser = Browser.of("editor", language)) {
      upload(browser, name, FLAWED);
      browser.awaitPage("/training-set.xhtml");
      browser.picture("training-set");
      assertThat(browser.hindrances()).isEmpty();

      browser.visit("/training-sets.xhtml");
      browser.picture("training-sets");
      assertThat(browser.hindrances()).isEmpty();
    }
  }

  private static void upload(Browser browser, String name, String rows) {
    browser.visit("/training-sets.xhtml");
    browser.attach("#upload\\:file", ExampleFiles.tsv("examples", rows));
    browser.type("#upload\\:name", name);
    browser.press("#upload\\:send");
  }
}
