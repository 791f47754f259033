package io.kefu.ear.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Files of examples, as an editor of a tea house would bring them. */
final class ExampleFiles {

  static final String HEADER = "text\tintent\tlang\tsplit\n";

  private static final List<String> TEAS =
      List.of("绿茶", "红茶", "乌龙茶", "白茶", "普洱", "龙井", "铁观音", "毛尖", "花茶", "黑茶");
  private static final List<String> ENGLISH_TEAS =
      List.of(
          "green tea",
          "black tea",
          "oolong",
          "white tea",
          "pu-erh",
          "longjing",
          "sencha",
          "jasmine tea",
          "assam",
          "earl grey");

  /** Sentences of each intent around the name of a tea, first in Chinese, then in English. */
  private static final Map<String, List<List<String>>> SENTENCES =
      Map.of(
          "brewing",
          List.of(
              List.of("%s怎么泡", "泡%s用多少度的水", "%s要泡几分钟"),
              List.of(
                  "how do I brew %s",
                  "how hot should the water for %s be", "steeping %s how long")),
          "tasting",
          List.of(
              List.of("可以试喝%s吗", "%s有试饮装吗", "想先尝尝%s"),
              List.of(
                  "may I taste %s first", "is there a sample of %s", "can I try %s before I buy")),
          "out_of_scope",
          List.of(
              List.of("给我讲个%s的笑话", "%s的股票涨了吗"),
              List.of("write a poem about %s", "which film has %s in its title")));

  private ExampleFiles() {}

  /** A sound set of both languages. */
  static Path sound() {
    return tsv("tea", soundRows());
  }

  /** A sound set but for two Chinese examples on a tea, each with the intent of the other. */
  static Path wronglyLabelled(String name, String tea) {
    return tsv(
        name,
        soundRows() + tea + "怎么泡\ttasting\tzh\ttrain\n可以试喝" + tea + "吗\tbrewing\tzh\ttrain\n");
  }

  /** Two intents whose sentences are the same, and a third one. */
  static Path confusing(String name) {
    StringBuilder rows = new StringBuilder(soundRows());
    for (int cup = 1; cup <= 40; cup++) {
      String intent = cup % 2 == 0 ? "cup_order" : "cup_request";
      rows.append("我要 ").append(cup).append(" 个茶杯\t").append(intent).append("\tzh\ttrain\n");
      rows.append(cup).append(" 个茶壶多少钱\t").append(cup % 3 == 0 ? "pot_price" : "pot_quote");
      rows.append("\tzh\ttrain\n");
    }
    return tsv(name, rows.toString());
  }

  private static String soundRows() {
    StringBuilder rows = new StringBuilder(HEADER);
    SENTENCES.forEach(
        (intent, sentences) -> {
          add(rows, intent, "zh", TEAS, sentences.get(0));
          add(rows, intent, "en", ENGLISH_TEAS, sentences.get(1));
        });
    return rows.toString();
  }

  /** Enough to keep a training busy until somebody cancels it. */
  static Path large() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int pot = 0; pot < 6000; pot++) {
      rows.append("brew pot ").append(pot).append("\tbrewing\ten\ttrain\n");
      rows.append("taste cup ").append(pot).append("\ttasting\ten\ttrain\n");
    }
    return tsv("large", rows.toString());
  }

  private static void add(
      StringBuilder rows,
      String intent,
      String language,
      List<String> teas,
      List<String> sentences) {
    for (String sentence : sentences) {
      for (String tea : teas) {
        rows.append(sentence.formatted(tea)).append('\t').append(intent).append('\t');
        rows.append(language).append("\ttrain\n");
      }
    }
  }

  /** A file of those rows. */
  static Path tsv(String name, String rows) {
    try {
      Path file = Files.createTempDirectory("kefu-it").resolve(name + ".tsv");
      return Files.writeString(file, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
