package io.kefu.inference.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Function words, greetings and customers' one-word messages by language, out of {@code words.txt}
 * beside this class.
 */
final class ShortWords {

  private final Map<String, Set<String>> languagesByWord;

  private ShortWords(Map<String, Set<String>> languagesByWord) {
    this.languagesByWord = languagesByWord;
  }

  static ShortWords load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ShortWords.class.getResourceAsStream("words.txt"), StandardCharsets.UTF_8))) {
      Map<String, Set<String>> languagesByWord = new HashMap<>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(languagesByWord, line));
      return new ShortWords(languagesByWord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many of the words each language has; languages that have none are left out. */
  Map<String, Integer> count(Collection<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : words) {
      languages(word).forEach(language -> counts.merge(language, 1, Integer::sum));
    }
    return counts;
  }

  private Set<String> languages(String word) {
    return languagesByWord.getOrDefault(word.replace('\u2019', '\''), Set.of());
  }

  private static void add(Map<String, Set<String>> languagesByWord, String line) {
    String[] parts = line.split(":", 2);
    for (String word : List.of(parts[1].strip().split(" "))) {
      languagesByWord.computeIfAbsent(word, w -> new HashSet<>()).add(parts[0]);
    }
  }
}
