package io.kefu.understanding.internal;

import io.kefu.understanding.model.NormalText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds texts that are nearly the same: equal in letters and digits, or at least {@link #NEAR} of
 * the 3-grams of both in common (Jaccard). Punctuation, blanks, case and emoji do not count.
 */
final class Likeness {

  static final double NEAR = 0.85;

  private final Map<String, Set<String>> gramsOf = new HashMap<>();
  private final Map<String, Set<String>> lettersWith = new HashMap<>();

  Likeness(Collection<String> texts) {
    texts.stream().map(Likeness::letters).distinct().forEach(this::keep);
  }

  private void keep(String letters) {
    Set<String> grams = grams(letters);
    gramsOf.put(letters, grams);
    grams.forEach(g -> lettersWith.computeIfAbsent(g, x -> new HashSet<>()).add(letters));
  }

  /** Letters of a text that is nearly the same, if there is one. */
  Optional<String> near(String text) {
    Set<String> grams = grams(letters(text));
    return grams.stream()
        .flatMap(g -> lettersWith.getOrDefault(g, Set.of()).stream())
        .collect(Collectors.groupingBy(l -> l, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(e -> shared(e.getValue(), grams, gramsOf.get(e.getKey())) >= NEAR)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static double shared(long common, Set<String> a, Set<String> b) {
    return (double) common / (a.size() + b.size() - common);
  }

  /** Letters and digits in lower case; the text itself where it has none. */
  static String letters(String text) {
    String lower = NormalText.of(text).text().toLowerCase(Locale.ROOT);
    String letters =
        lower
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return letters.isEmpty() ? lower : letters;
  }

  private static Set<String> grams(String letters) {
    return letters.length() < 3
        ? Set.of(letters)
        : IntStream.rangeClosed(0, letters.length() - 3)
            .mapToObj(i -> letters.substring(i, i + 3))
            .collect(Collectors.toSet());
  }

  /** Those of the texts that are nearly the same as one of the others. */
  static List<String> near(Collection<String> texts, Collection<String> others) {
    Likeness known = new Likeness(others);
    return texts.stream().filter(t -> known.near(t).isPresent()).toList();
  }
}
