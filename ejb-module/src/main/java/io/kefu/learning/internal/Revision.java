package io.kefu.learning.internal;

import io.kefu.learning.Example;
import io.kefu.learning.SetChanges;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The examples of a set on their way into its next version: they pass the intake as those of a file
 * do, so they are masked and looked through again. Rows that stay keep their numbers.
 */
final class Revision {

  private final SetChanges changes;
  private final Intake intake;
  private final Set<Integer> unknown;

  Revision(SetChanges changes, Intake intake) {
    requireWhole(changes);
    this.changes = changes;
    this.intake = intake;
    this.unknown = new HashSet<>(changes.relabel().keySet());
    this.unknown.addAll(changes.remove());
  }

  private static void requireWhole(SetChanges changes) {
    if (changes.isEmpty()) {
      throw new InvalidRequest("body", "changes nothing; relabel, remove or add examples");
    }
    List<FieldError> wrong = new ArrayList<>();
    changes.relabel().values().stream()
        .filter(intent -> !isWithin(intent, Intake.LONGEST_INTENT))
        .findFirst()
        .ifPresent(intent -> wrong.add(intentError("relabel")));
    if (changes.add().size() > SetChanges.MOST_ADDED) {
      wrong.add(new FieldError("add", "must be at most " + SetChanges.MOST_ADDED + " examples"));
    }
    if (changes.add().stream().anyMatch(a -> !isWithin(a.intent(), Intake.LONGEST_INTENT))) {
      wrong.add(intentError("intent"));
    }
    if (changes.add().stream().anyMatch(a -> !isWithin(a.text(), Intake.LONGEST_TEXT))) {
      wrong.add(
          new FieldError("text", "must be 1 to " + Intake.LONGEST_TEXT + " characters of text"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidRequest(wrong);
    }
  }

  private static FieldError intentError(String field) {
    return new FieldError(
        field, "must be the name of an intent, 1 to " + Intake.LONGEST_INTENT + " characters");
  }

  private static boolean isWithin(String text, int longest) {
    return text.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !Character.isISOControl(c))
        && text.codePointCount(0, text.length()) <= longest;
  }

  /** An example of the version before; by row. */
  void pass(Example example) {
    unknown.remove(example.row());
    if (!changes.remove().contains(example.row())) {
      intake.accept(
          new RawRow(
              example.row(),
              example.text(),
              changes.relabel().getOrDefault(example.row(), example.intent()),
              example.language().value(),
              example.split().code()));
    }
  }

  /**
   * After the last one.
   *
   * @throws InvalidRequest if a row is changed that is not there, or nothing is left
   */
  void end(int lastRow) {
    if (!unknown.isEmpty()) {
      throw new InvalidRequest(
          "rows",
          "the set has no row " + new TreeSet<>(unknown).first() + "; read its examples again");
    }
    int row = lastRow;
    for (SetChanges.Addition added : changes.add()) {
      intake.accept(
          new RawRow(
              ++row,
              added.text(),
              added.intent(),
              added.language().map(Object::toString).orElse(null),
              null));
    }
    if (intake.examples().isEmpty()) {
      throw new InvalidRequest("remove", "must leave at least one example");
    }
  }
}
