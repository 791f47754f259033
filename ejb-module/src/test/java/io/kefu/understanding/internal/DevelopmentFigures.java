package io.kefu.understanding.internal;

import io.kefu.understanding.IntentScore;
import io.kefu.understanding.model.Share;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a set of labelled utterances was understood. */
final class DevelopmentFigures {

  private static final int WORST = 20;

  private final List<Heard> all;

  /**
   * One utterance.
   *
   * @param meant its label
   * @param chosen the best intent in scope, whether refused or not
   * @param served the intent served, or {@code out_of_scope}
   * @param wishes how many wishes were heard in it
   */
  record Heard(String text, String meant, String chosen, String served, int wishes) {

    boolean isInScope() {
      return !meant.equals(IntentScore.OUT_OF_SCOPE);
    }

    boolean isRefused() {
      return served.equals(IntentScore.OUT_OF_SCOPE);
    }
  }

  DevelopmentFigures(List<Heard> all) {
    this.all = List.copyOf(all);
  }

  /** The right intent stands first, whether it is then refused or not. */
  Share accuracyInScope() {
    return share(Heard::isInScope, h -> h.chosen.equals(h.meant));
  }

  /** The right intent is served. */
  Share servedInScope() {
    return share(Heard::isInScope, h -> h.served.equals(h.meant));
  }

  /** Right as served, utterances out of scope included. */
  Share served() {
    return share(h -> true, h -> h.served.equals(h.meant));
  }

  Share outOfScopeCaught() {
    return share(h -> !h.isInScope(), Heard::isRefused);
  }

  Share inScopeRefused() {
    return share(Heard::isInScope, Heard::isRefused);
  }

  /** Each utterance of the set has one wish. */
  Share cutInTwo() {
    return share(Heard::isInScope, h -> h.wishes > 1);
  }

  DevelopmentFigures only(Predicate<Heard> which) {
    return new DevelopmentFigures(all.stream().filter(which).toList());
  }

  String summary() {
    return line("accuracy in scope", accuracyInScope())
        + line("in scope, right as served", servedInScope())
        + line("all, right as served", served())
        + line("out of scope, caught", outOfScopeCaught())
        + line("in scope, refused", inScopeRefused())
        + line("in scope, cut into two wishes", cutInTwo());
  }

  private static String line(String what, Share s) {
    return String.format(
        Locale.ROOT,
        "  %-30s %5.1f %% (%.1f to %.1f) of %d%n",
        what,
        100 * s.value(),
        100 * s.low(),
        100 * s.high(),
        s.cases());
  }

  /** One line an intent: right as served, refused, and what it was taken for. */
  String table() {
    Map<String, List<Heard>> byIntent =
        all.stream()
            .collect(Collectors.groupingBy(Heard::meant, TreeMap::new, Collectors.toList()));
    return byIntent.entrySet().stream()
        .map(e -> row(e.getKey(), e.getValue()))
        .collect(Collectors.joining());
  }

  private static String row(String intent, List<Heard> heard) {
    String others =
        heard.stream()
            .map(Heard::served)
            .filter(s -> !s.equals(intent))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    long right = heard.stream().filter(h -> h.served.equals(intent)).count();
    return String.format(Locale.ROOT, "  %3d/%-3d %-28s %s%n", right, heard.size(), intent, others);
  }

  /** Pairs mistaken for each other, the most frequent first. */
  String confusions() {
    Stream<String> pairs =
        all.stream()
            .filter(h -> !h.served.equals(h.meant))
            .map(h -> h.meant + " taken for " + h.served);
    return pairs.collect(Collectors.groupingBy(p -> p, Collectors.counting())).entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(WORST)
        .map(e -> String.format(Locale.ROOT, "  %3d %s%n", e.getValue(), e.getKey()))
        .collect(Collectors.joining());
  }

  private Share share(Predicate<Heard> of, Predicate<Heard> hit) {
    List<Heard> cases = all.stream().filter(of).toList();
    return Share.of(cases.stream().filter(hit).count(), cases.size());
  }
}
