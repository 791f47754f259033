package io.kefu.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.privacy.PersonalDataKind;
import io.kefu.privacy.PersonalValue;
import io.kefu.privacy.ProtectedText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall on the labelled texts. A value is recalled if every one of its code points
 * is claimed under its kind; a find is precise if it overlaps a value of its kind.
 */
class GuardQualityTest {

  private final RuleBasedGuard guard = new RuleBasedGuard();
  private final List<LabelledText> positive = LabelledText.read("positive.tsv");
  private final List<LabelledText> negative = LabelledText.read("negative.tsv");

  @Test
  void labelledTexts_areEnough() {
    assertThat(positive).hasSizeGreaterThanOrEqualTo(250);
    assertThat(negative).hasSizeGreaterThanOrEqualTo(250);
  }

  @Test
  void personalTexts_areRecalledAndPrecise() {
    Map<PersonalDataKind, Tally> tallies = tallies();

    tallies.forEach((kind, tally) -> System.out.printf("%-16s %s%n", kind, tally));
    assertThat(tallies)
        .allSatisfy(
            (kind, tally) -> {
              assertThat(tally.recall()).as("recall of %s", kind).isGreaterThanOrEqualTo(FLOOR);
              assertThat(tally.precision())
                  .as("precision of %s", kind)
                  .isGreaterThanOrEqualTo(FLOOR);
            });
  }

  @Test
  void textsWithoutPersonalData_areLeftAlone() {
    List<String> touched =
        negative.stream()
            .filter(text -> !guard.protect(text.text(), "CN").values().isEmpty())
            .map(text -> text.text() + " -> " + guard.protect(text.text(), "CN").values())
            .toList();

    System.out.printf("left alone: %d of %d%n", negative.size() - touched.size(), negative.size());
    touched.forEach(text -> System.out.println("  touched: " + text));
    assertThat(touched).isEmpty();
  }

  private static final double FLOOR = 0.99;

  private Map<PersonalDataKind, Tally> tallies() {
    Map<PersonalDataKind, Tally> tallies = new EnumMap<>(PersonalDataKind.class);
    for (LabelledText text : positive) {
      ProtectedText found = guard.protect(text.text(), "CN");
      text.labels()
          .forEach(
              label ->
                  tally(tallies, label.kind())
                      .label(text, found, isCovered(label, found.values())));
      found
          .values()
          .forEach(
              value ->
                  tally(tallies, value.kind())
                      .found(text, value, isLabelled(value, text.labels())));
    }
    return tallies;
  }

  private static Tally tally(Map<PersonalDataKind, Tally> tallies, PersonalDataKind kind) {
    return tallies.computeIfAbsent(kind, k -> new Tally());
  }

  private static boolean isCovered(LabelledText.Label label, List<PersonalValue> values) {
    return values.stream()
        .anyMatch(
            v -> v.kind() == label.kind() && v.start() <= label.start() && v.end() >= label.end());
  }

  private static boolean isLabelled(PersonalValue value, List<LabelledText.Label> labels) {
    return labels.stream()
        .anyMatch(
            l -> l.kind() == value.kind() && l.start() < value.end() && value.start() < l.end());
  }

  private static final class Tally {
    private int labels;
    private int recalled;
    private int found;
    private int right;

    void label(LabelledText text, ProtectedText masked, boolean isRecalled) {
      labels++;
      recalled += isRecalled ? 1 : 0;
      if (!isRecalled) {
        System.out.println("  missed: " + text.text() + " -> " + masked);
      }
    }

    void found(LabelledText text, PersonalValue value, boolean isRight) {
      found++;
      right += isRight ? 1 : 0;
      if (!isRight) {
        System.out.println("  wrong: " + text.text() + " -> " + value);
      }
    }

    double recall() {
      return (double) recalled / labels;
    }

    double precision() {
      return (double) right / found;
    }

    @Override
    public String toString() {
      return "recall %d/%d = %.3f, precision %d/%d = %.3f"
          .formatted(recalled, labels, recall(), right, found, precision());
    }
  }
}
