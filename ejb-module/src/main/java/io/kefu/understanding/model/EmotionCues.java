package io.kefu.understanding.model;

import io.kefu.understanding.Emotion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that show a feeling, out of {@code emotion-cues.txt} beside this class, own work in
 * Chinese and English.
 */
public final class EmotionCues {

  private final List<Cue> cues;
  private final Pattern nothing;

  /**
   * All phrases of one feeling and one weight.
   *
   * @param phrases longer ones first, so that a phrase is not counted as the shorter one in it
   */
  private record Cue(Emotion.Name feeling, double weight, Pattern phrases) {}

  private EmotionCues(List<Cue> cues, Pattern nothing) {
    this.cues = cues;
    this.nothing = nothing;
  }

  public static EmotionCues load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                EmotionCues.class.getResourceAsStream("emotion-cues.txt"),
                StandardCharsets.UTF_8))) {
      List<String[]> rows =
          lines.lines().filter(l -> !l.startsWith("#")).map(l -> l.split(" ", 3)).toList();
      List<Cue> cues = new ArrayList<>();
      for (String[] row : rows) {
        if (!row[0].equals("not")) {
          Emotion.Name feeling = Emotion.Name.valueOf(row[0].toUpperCase(Locale.ROOT));
          cues.add(
              new Cue(
                  feeling, Double.parseDouble(row[1]), pattern(Stream.of(row[2].split("\\|")))));
        }
      }
      Stream<String> none =
          rows.stream().filter(r -> r[0].equals("not")).flatMap(r -> Stream.of(r[2].split("\\|")));
      return new EmotionCues(cues, pattern(none));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sum of weights for each feeling that shows; a phrase said twice counts once and a half. */
  Map<Emotion.Name, Double> weigh(String text) {
    String plain = nothing.matcher(text.replace('’', '\'')).replaceAll(" ");
    Map<Emotion.Name, Double> weights = new EnumMap<>(Emotion.Name.class);
    for (Cue cue : cues) {
      Matcher m = cue.phrases.matcher(plain);
      double weight = cue.weight;
      while (m.find()) {
        weights.merge(cue.feeling, weight, Double::sum);
        weight = cue.weight / 2;
      }
    }
    return weights;
  }

  private static Pattern pattern(Stream<String> phrases) {
    String any =
        phrases
            .sorted((a, b) -> b.length() - a.length())
            .map(EmotionCues::expression)
            .collect(Collectors.joining("|"));
    return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String expression(String phrase) {
    String stem = phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase;
    String quoted = Pattern.quote(stem);
    boolean latin = stem.chars().allMatch(c -> c < 0x250);
    if (!latin) {
      return quoted;
    }
    return "(?<![A-Za-z0-9])" + quoted + (phrase.endsWith("*") ? "[A-Za-z]*" : "(?![A-Za-z0-9])");
  }
}
