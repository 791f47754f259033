package io.kefu.privacy.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text while the recognisers work on it, one after another. What one of them claims the next ones no longer see:
 * it reads as asterisks, just as it will in the masked text, so that masking twice is masking once.
 */
final class Page {

  /**
   * Digits that an earlier mask left readable, a few before or after asterisks. They must not join their neighbours
   * to a new number.
   */
  private static final Pattern REMAINS =
      Pattern.compile("(?<![A-Za-z0-9])(?:\\+?\\d{1,6}(?!\\d)[ .()-]{0,3}){0,3}\\*{2,}(?:[ .()-]{0,3}\\*+)*(?:[ .()-]{0,3}\\d{1,4}(?![\\d:年]|[-./]\\d))?");

  private final String region;
  private final StringBuilder open;
  private final List<Finding> findings = new ArrayList<>();

  Page(String text, String region) {
    this.region = region.toUpperCase(Locale.ROOT);
    this.open = new StringBuilder(text);
    keepAll(REMAINS);
  }

  /** The text, with asterisks where something is claimed. */
  String text() {
    return open.toString();
  }

  /** ISO 3166 country in which bare numbers are read. */
  String region() {
    return region;
  }

  void claim(Finding finding) {
    findings.add(finding);
    blank(finding.from(), finding.to());
  }

  /** Takes a stretch out of the recognisers' sight that is not personal. */
  void keep(int from, int to) {
    blank(from, to);
  }

  void keepAll(Pattern pattern) {
    Matcher matcher = pattern.matcher(text());
    while (matcher.find()) {
      keep(matcher.start(), matcher.end());
    }
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      open.setCharAt(i, '*');
    }
  }

  List<Finding> findings() {
    return findings.stream().sorted(Comparator.comparingInt(Finding::from)).toList();
  }
}
