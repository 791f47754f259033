package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.understanding.Emotion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmotionReaderTest {

  private final EmotionReader reader = new EmotionReader(EmotionCues.load());

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void labelledUtterances_reachTheFloor(String language) throws IOException {
    List<Labelled> labelled = labelled(language);

    double macroF1 = macroF1(labelled);

    assertThat(labelled).hasSizeGreaterThanOrEqualTo(100);
    System.out.printf(
        Locale.ROOT,
        "emotion %s: macro-F1 %.3f on %d utterances%n",
        language,
        macroF1,
        labelled.size());
    assertThat(macroF1).isGreaterThanOrEqualTo(0.85);
  }

  @ParameterizedTest
  @CsvSource({"'我要投诉你们', '我要投诉你们!!! 骗子骗子骗子!!!'", "'thanks', 'Thank you so so much!!! really'"})
  void louder_isMoreIntense(String calm, String loud) {
    assertThat(read(loud).name()).isEqualTo(read(calm).name());
    assertThat(read(loud).intensity()).isGreaterThan(read(calm).intensity());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "我的订单发货了吗?", "12345", "where is my order", "🙃"})
  void plainRequest_isNeutral(String text) {
    assertThat(read(text).name()).isEqualTo(Emotion.Name.NEUTRAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"I am not angry, just asking", "不着急，慢慢来", "no thanks", "有没有垃圾桶卖"})
  void wordsThatMeanTheOpposite_areNeutral(String text) {
    assertThat(read(text).name()).isEqualTo(Emotion.Name.NEUTRAL);
  }

  @Test
  void anyIntensity_isBetweenZeroAndOne() throws IOException {
    List<Labelled> all = new ArrayList<>(labelled("zh"));
    all.addAll(labelled("en"));

    assertThat(all)
        .allSatisfy(
            l -> assertThat(read(l.text + "!!!!!!!!!! " + l.text).intensity()).isBetween(0.0, 1.0));
  }

  private Emotion read(String text) {
    return reader.read(NormalText.of(text));
  }

  private double macroF1(List<Labelled> labelled) {
    Map<Emotion.Name, int[]> counts = new EnumMap<>(Emotion.Name.class);
    for (Emotion.Name name : Emotion.Name.values()) {
      counts.put(name, new int[3]);
    }
    for (Labelled l : labelled) {
      Emotion.Name read = read(l.text).name();
      counts.get(l.emotion)[0]++;
      counts.get(read)[1]++;
      counts.get(l.emotion)[2] += read == l.emotion ? 1 : 0;
      if (read != l.emotion && Boolean.getBoolean("emotion.show")) {
        System.out.println(l.emotion + " read as " + read + ": " + l.text);
      }
    }
    return counts.values().stream()
        .mapToDouble(c -> 2.0 * c[2] / (c[0] + c[1]))
        .average()
        .orElseThrow();
  }

  private record Labelled(String text, Emotion.Name emotion) {}

  private static List<Labelled> labelled(String language) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                EmotionReaderTest.class.getResourceAsStream("/io/kefu/understanding/emotions.tsv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(l -> l.split("\t"))
          .filter(c -> c[2].equals(language))
          .map(c -> new Labelled(c[0], Emotion.Name.valueOf(c[1].toUpperCase(Locale.ROOT))))
          .toList();
    }
  }
}
