package io.kefu.learning;

import io.kefu.shared.LanguageTag;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be different in the next version of a training set.
 *
 * @param relabel the new intent of rows that stay
 * @param remove rows that go; one that is in both goes
 * @param add examples that come, for learning, at most {@value #MOST_ADDED}
 */
public record SetChanges(Map<Integer, String> relabel, Set<Integer> remove, List<Addition> add) {

  public static final int MOST_ADDED = 1000;

  /**
   * An example that comes.
   *
   * @param text may hold personal values; they are masked
   * @param language empty to recognise it
   */
  public record Addition(String text, String intent, Optional<LanguageTag> language) {}

  /** Those rows mean something else. */
  public static SetChanges relabelling(Set<Integer> rows, String intent) {
    return new SetChanges(
        rows.stream()
            .collect(java.util.stream.Collectors.toUnmodifiableMap(row -> row, row -> intent)),
        Set.of(),
        List.of());
  }

  /** Those rows go. */
  public static SetChanges removing(Set<Integer> rows) {
    return new SetChanges(Map.of(), Set.copyOf(rows), List.of());
  }

  /** One example comes. */
  public static SetChanges adding(String text, String intent, Optional<LanguageTag> language) {
    return new SetChanges(Map.of(), Set.of(), List.of(new Addition(text, intent, language)));
  }

  /** The rows that are changed or go. */
  public Set<Integer> touched() {
    Set<Integer> rows = new HashSet<>(relabel.keySet());
    rows.addAll(remove);
    return rows;
  }

  public boolean isEmpty() {
    return relabel.isEmpty() && remove.isEmpty() && add.isEmpty();
  }
}
