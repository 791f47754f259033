package io.kefu.inference.internal;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text and the scripts they are written in. Addresses of pages and mailboxes, and
 * codes such as {@code ORD20230801} or {@code iPhone15}, are no words: they look alike in every
 * language.
 *
 * @param words in the order of the text, lower case
 */
record WrittenText(List<Word> words) {

  /** Letters of one script without a gap; for Chinese and Japanese a whole phrase. */
  record Word(UnicodeScript script, String text) {

    int letters() {
      return text.codePointCount(0, text.length());
    }
  }

  /** More does not make a guess surer. */
  private static final int MAX_CHARS = 1_000;

  private static final Pattern NO_WORDS =
      Pattern.compile(
          "(?i)\\b(?:https?://|www\\.)\\S+"
              + "|[\\w.+-]+@[\\w-]+\\.[\\w.-]+"
              + "|(?<![A-Za-z])[A-Za-z_-]*\\d[A-Za-z\\d_-]*");

  static WrittenText of(String text) {
    String start = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    String plain =
        NO_WORDS.matcher(Normalizer.normalize(start, Normalizer.Form.NFKC)).replaceAll(" ");
    return new WrittenText(split(plain.toLowerCase(Locale.ROOT)));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  int letters(UnicodeScript script) {
    return words.stream().filter(word -> word.script() == script).mapToInt(Word::letters).sum();
  }

  long runs(Predicate<UnicodeScript> scripts) {
    return words.stream().filter(word -> scripts.test(word.script())).count();
  }

  /** The words in these scripts with spaces between, as the models want them. */
  String in(Predicate<UnicodeScript> scripts) {
    return words.stream()
        .filter(word -> scripts.test(word.script()))
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  private static List<Word> split(String text) {
    List<Word> words = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    UnicodeScript script = UnicodeScript.COMMON;
    for (int codePoint : text.codePoints().toArray()) {
      UnicodeScript own =
          Character.isLetter(codePoint) ? UnicodeScript.of(codePoint) : UnicodeScript.COMMON;
      if (joins(codePoint, own) && !run.isEmpty()) {
        run.appendCodePoint(codePoint);
      } else if (own == script && own != UnicodeScript.COMMON) {
        run.appendCodePoint(codePoint);
      } else {
        add(words, script, run);
        script = own;
        if (own != UnicodeScript.COMMON) {
          run.appendCodePoint(codePoint);
        }
      }
    }
    add(words, script, run);
    return List.copyOf(words);
  }

  /**
   * Apostrophes, vowel signs, length marks: parts of a word that belong to no script of their own.
   */
  private static boolean joins(int codePoint, UnicodeScript own) {
    boolean mark =
        switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
    boolean commonLetter = Character.isLetter(codePoint) && own == UnicodeScript.COMMON;
    return mark
        || commonLetter
        || codePoint == '\''
        || codePoint == '\u2019'
        || codePoint == '\u200C';
  }

  private static void add(List<Word> words, UnicodeScript script, StringBuilder run) {
    if (!run.isEmpty()) {
      words.add(new Word(script, run.toString()));
      run.setLength(0);
    }
  }
}
