package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueState.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds which of the offered choices a reply means: by its value, a part of it, its place, or the
 * words of its label.
 */
final class Picking {

  private static final Map<String, Integer> NUMERALS =
      Map.ofEntries(
          Map.entry("一", 1),
          Map.entry("二", 2),
          Map.entry("两", 2),
          Map.entry("三", 3),
          Map.entry("四", 4),
          Map.entry("五", 5),
          Map.entry("六", 6),
          Map.entry("首", 1),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("1st", 1),
          Map.entry("2nd", 2),
          Map.entry("3rd", 3),
          Map.entry("4th", 4),
          Map.entry("5th", 5));

  private static final Pattern LAST =
      Pattern.compile(".*(最后(一|那)?(个|单|笔|条|项)?|末尾|倒数第一|\\blast( one)?\\b|\\bbottom one\\b).*");

  private static final Pattern PLACE_ZH =
      Pattern.compile(
          "(?:.*第|选|要|就|那)?(?<n>[一二两三四五六首]|[1-9])(?:个|单|笔|条|项|号|件)?(?:吧|的|订单|那个)?(?:[,!].*)?|.*第(?<m>[一二三四五六]|[1-9]).*");

  private static final Pattern PLACE_EN =
      Pattern.compile(
          ".*\\b(?<n>first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th)\\b.*"
              + "|(?:number |no\\.? ?|option |#)?(?<m>one|two|three|four|five|[1-9])[.!)]?");

  private static final Pattern PIECE = Pattern.compile("[a-z0-9-]{0,40}\\d{3,40}[a-z0-9-]{0,40}");

  /** Words that say nothing about which one is meant. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "the", "one", "a", "an", "my", "of", "with", "that", "this", "order", "please", "and",
          "for", "it", "in", "on", "to", "is", "订单", "那个", "这个", "一个");

  private final List<Choice> choices;

  Picking(List<Choice> choices) {
    this.choices = choices;
  }

  /** The choice that the reply means; empty if none or several fit. */
  Optional<Choice> pick(String reply) {
    String text = Reading.plain(reply);
    if (choices.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    return byValue(text).or(() -> byPlace(text)).or(() -> byPart(text)).or(() -> byWords(text));
  }

  /** The only choice whose label shares the most words with the text. */
  Optional<Choice> pickByWords(String text) {
    return byWords(Reading.plain(text));
  }

  private Optional<Choice> byValue(String text) {
    return only(choices.stream()
            .filter(c -> text.contains(c.value().toLowerCase(Locale.ROOT)))
            .toList())
        .or(
            () ->
                only(choices.stream().filter(c -> text.equals(Reading.plain(c.label()))).toList()));
  }

  private Optional<Choice> byPlace(String text) {
    if (LAST.matcher(text).matches()) {
      return Optional.of(choices.get(choices.size() - 1));
    }
    OptionalInt place = place(text);
    return place.isPresent() && place.getAsInt() <= choices.size()
        ? Optional.of(choices.get(place.getAsInt() - 1))
        : Optional.empty();
  }

  private static OptionalInt place(String text) {
    for (Pattern form : List.of(PLACE_ZH, PLACE_EN)) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        String found = matcher.group("n") == null ? matcher.group("m") : matcher.group("n");
        Integer numeral = NUMERALS.get(found);
        return OptionalInt.of(numeral == null ? Integer.parseInt(found) : numeral);
      }
    }
    return OptionalInt.empty();
  }

  private Optional<Choice> byPart(String text) {
    return PIECE
        .matcher(text)
        .results()
        .map(r -> r.group())
        .map(
            piece ->
                only(
                    choices.stream()
                        .filter(c -> c.value().toLowerCase(Locale.ROOT).contains(piece))
                        .toList()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * By shared words, and shared pairs of Chinese characters; the best one must be alone at the top.
   */
  private Optional<Choice> byWords(String text) {
    Set<String> said = marks(text);
    int[] shared =
        choices.stream().mapToInt(c -> shared(said, marks(Reading.plain(c.label())))).toArray();
    int best = IntStream.of(shared).max().orElse(0);
    List<Choice> fitting =
        IntStream.range(0, shared.length)
            .filter(i -> shared[i] == best)
            .mapToObj(choices::get)
            .toList();
    return best == 0 ? Optional.empty() : only(fitting);
  }

  private static int shared(Set<String> said, Set<String> label) {
    return (int) label.stream().filter(said::contains).count();
  }

  static Set<String> marks(String text) {
    Set<String> marks = new HashSet<>();
    for (String word : text.split("[^\\p{IsHan}\\p{Alnum}]+")) {
      if (word.codePoints()
          .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
        IntStream.range(0, Math.max(0, word.length() - 1))
            .forEach(i -> marks.add(word.substring(i, i + 2)));
      } else if (word.length() > 1) {
        marks.add(word);
      }
    }
    return marks.stream().filter(m -> !EMPTY_WORDS.contains(m)).collect(Collectors.toSet());
  }

  private static Optional<Choice> only(List<Choice> fitting) {
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}
