package io.kefu.privacy.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the recognisers read it: digits of every script as ASCII, full width as half width, dashes and spaces of
 * every kind as one kind, invisible characters left out, and numbers spelled out digit by digit (一三八…) as digits.
 * Every character knows the code point of the original that it came from.
 */
final class Reading {

  /** From seven on a row of numerals is a number read aloud; shorter ones are words. */
  private static final Pattern SPELLED_OUT = Pattern.compile("[零〇一二三四五六七八九幺]{7,}");

  private static final String NUMERALS = "零一二三四五六七八九";
  private static final int KEYCAP = 0x20E3;

  private final int[] original;
  private final String text;
  private final int[] first;

  private Reading(int[] original, String text, int[] first) {
    this.original = original;
    this.text = text;
    this.first = first;
  }

  static Reading of(String written) {
    int[] original = written.codePoints().toArray();
    int[] first = new int[original.length + 1];
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < original.length; i++) {
      first[i] = text.length();
      text.append(plain(original, i));
    }
    first[original.length] = text.length();
    readSpelledOut(text);
    return new Reading(original, text.toString(), first);
  }

  private static String plain(int[] text, int index) {
    int codePoint = text[index];
    if (codePoint < 0x80 || (codePoint >= 0x4E00 && codePoint <= 0x9FFF)) {
      return Character.toString(codePoint);
    }
    if (isEnclosedNumber(text, index) && !isEnclosedNumber(text, index - 1) && !isEnclosedNumber(text, index + 1)) {
      return " ";
    }
    return plain(codePoint);
  }

  /** One ① alone counts a list; several in a row are a number in disguise. */
  private static boolean isEnclosedNumber(int[] text, int index) {
    return index >= 0 && index < text.length && Character.getType(text[index]) == Character.OTHER_NUMBER;
  }

  private static String plain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER -> String.valueOf(Character.digit(codePoint, 10));
      case Character.FORMAT -> "";
      case Character.SURROGATE -> "\uFFFD";
      case Character.DASH_PUNCTUATION -> "-";
      case Character.SPACE_SEPARATOR -> " ";
      default -> symbol(codePoint);
    };
  }

  private static String symbol(int codePoint) {
    if (codePoint == KEYCAP || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)) {
      return "";
    }
    return switch (codePoint) {
      case 0x2212 -> "-";
      case 0x00B7, 0x2022, 0x30FB, 0x2219 -> ".";
      default -> Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
    };
  }

  private static void readSpelledOut(StringBuilder text) {
    Matcher rows = SPELLED_OUT.matcher(text.toString());
    while (rows.find()) {
      for (int i = rows.start(); i < rows.end(); i++) {
        text.setCharAt(i, digit(text.charAt(i)));
      }
    }
  }

  private static char digit(char numeral) {
    return switch (numeral) {
      case '〇' -> '0';
      case '幺' -> '1';
      default -> (char) ('0' + NUMERALS.indexOf(numeral));
    };
  }

  /** What the recognisers read. */
  String text() {
    return text;
  }

  /** The code point of the original from which the character at {@code index} came. */
  int codePointAt(int index) {
    int found = Arrays.binarySearch(first, index);
    if (found < 0) {
      return -found - 2;
    }
    // Left-out code points share their position with the next one that was read.
    while (found + 1 < first.length - 1 && first[found + 1] == index) {
      found++;
    }
    return found;
  }

  /** First character that came from this code point of the original. */
  int firstOf(int codePoint) {
    return first[codePoint];
  }

  int original(int codePoint) {
    return original[codePoint];
  }

  /** The original from one code point to before another. */
  String written(int start, int end) {
    return new String(original, start, end - start);
  }

  int codePoints() {
    return original.length;
  }
}
