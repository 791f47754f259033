package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalDataKind;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * E-mail addresses: read outwards from each at sign. The mask leaves the first letter and the
 * domain; not the digits of a domain with so many that a number may have run into it.
 */
final class EmailRecogniser implements Recogniser {

  private static final Pattern DOMAIN =
      Pattern.compile(" ?(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}");
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int MOST_DIGITS = 6;

  @Override
  public void mark(Page page) {
    String text = page.text();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      mark(page, text, at);
    }
  }

  private static void mark(Page page, String text, int at) {
    int localEnd = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
    int from = localStart(text, localEnd);
    Matcher domain = DOMAIN.matcher(text).region(at + 1, text.length());
    if (from == localEnd
        || !domain.lookingAt()
        || (isSpaced(text, at) && !Cues.near(Cues.EMAIL, text, from, domain.end()))) {
      return;
    }
    BitSet visible = Finding.stretch(at, domain.end());
    visible.set(from, localEnd - from > 1);
    if (Recogniser.digits(domain.group()).length() > MOST_DIGITS) {
      IntStream.range(at, domain.end())
          .filter(i -> Character.isDigit(text.charAt(i)))
          .forEach(visible::clear);
    }
    page.claim(new Finding(PersonalDataKind.EMAIL, from, domain.end(), null, visible));
  }

  /** "look @ example.com" is no address unless a word says so. */
  private static boolean isSpaced(String text, int at) {
    return text.charAt(at - 1) == ' ' || text.charAt(at + 1) == ' ';
  }

  private static int localStart(String text, int end) {
    int from = end;
    while (from > Math.max(0, end - LONGEST_LOCAL_PART) && isLocal(text.charAt(from - 1))) {
      from--;
    }
    while (from < end && ".-'".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    return from;
  }

  private static boolean isLocal(char c) {
    return Cues.isLatin(c) || (c >= '0' && c <= '9') || "._%+'-".indexOf(c) >= 0;
  }
}
