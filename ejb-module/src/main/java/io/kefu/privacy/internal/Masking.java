package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalValue;
import io.kefu.privacy.ProtectedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts asterisks in the place of letters and digits, one for each code point. */
final class Masking {

  private final Reading reading;

  Masking(Reading reading) {
    this.reading = reading;
  }

  /** @param findings in order of position */
  ProtectedText masked(List<Finding> findings) {
    StringBuilder masked = new StringBuilder();
    List<PersonalValue> values = new ArrayList<>();
    int done = 0;
    for (Finding finding : findings) {
      // One code point may read as several characters, so two findings can share it: the first one has it.
      int start = Math.max(done, reading.codePointAt(finding.from()));
      int end = reading.codePointAt(finding.to() - 1) + 1;
      if (start < end) {
        PersonalValue value = value(finding, start, end);
        masked.append(reading.written(done, start)).append(value.masked());
        values.add(value);
        done = end;
      }
    }
    masked.append(reading.written(done, reading.codePoints()));
    return new ProtectedText(masked.toString(), List.copyOf(values));
  }

  private PersonalValue value(Finding finding, int start, int end) {
    StringBuilder mask = new StringBuilder();
    for (int i = start; i < end; i++) {
      mask.appendCodePoint(staysReadable(finding, i) ? reading.original(i) : '*');
    }
    String normalForm = finding.normalForm();
    String value = normalForm == null ? reading.written(start, end) : normalForm;
    return new PersonalValue(finding.kind(), value, start, end, mask.toString());
  }

  private boolean staysReadable(Finding finding, int codePoint) {
    for (int i = reading.firstOf(codePoint); i < reading.firstOf(codePoint + 1); i++) {
      if (Character.isLetterOrDigit(reading.text().charAt(i)) && !finding.visible().get(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The values of a text and those found in its masked form. Where a later one overlaps an earlier one, the earlier one
   * grows.
   */
  static ProtectedText joined(ProtectedText first, ProtectedText second) {
    List<PersonalValue> values = new ArrayList<>();
    Stream.concat(first.values().stream(), second.values().stream())
        .sorted(Comparator.comparingInt(PersonalValue::start))
        .forEach(value -> join(values, value, second.masked()));
    return new ProtectedText(second.masked(), List.copyOf(values));
  }

  private static void join(List<PersonalValue> values, PersonalValue next, String masked) {
    int last = values.size() - 1;
    if (last < 0 || values.get(last).end() <= next.start()) {
      values.add(next);
      return;
    }
    PersonalValue before = values.get(last);
    int end = Math.max(before.end(), next.end());
    values.set(last, new PersonalValue(before.kind(), before.value(), before.start(), end, part(masked, before.start(), end)));
  }

  private static String part(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }
}
