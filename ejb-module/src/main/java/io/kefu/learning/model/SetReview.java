package io.kefu.learning.model;

import io.kefu.learning.Example;
import io.kefu.learning.ExampleProblem;
import io.kefu.learning.ExampleProblem.Kind;
import io.kefu.learning.Split;
import io.kefu.learning.TrainingSetView;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.NormalForm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks through a set while its rows come in, as a careful colleague would: counts it, and notes
 * what a person should look at. Refuses nothing.
 */
public final class SetReview {

  /** From so many examples of an intent on nothing is said; advice, not a measured border. */
  static final int FEW = 10;

  /** So that one kind does not hide the others. */
  private static final int MOST_OF_A_KIND = 100;

  private final Map<String, List<Place>> byText = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> learntByIntent = new TreeMap<>();
  private final Map<String, Integer> languages = new TreeMap<>();
  private final Map<String, Integer> splits = new TreeMap<>();
  private final Map<Kind, List<ExampleProblem>> problems = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private int examples;
  private int outOfScope;

  /** Where a text stood. */
  private record Place(int row, String intent, Split split) {}

  /**
   * What came out.
   *
   * @param languages examples by language
   * @param splits examples by split
   * @param problems the gravest kinds first
   * @param counts how many there are of each kind, told or not
   */
  public record Outcome(
      TrainingSet.SetCounts set,
      Map<String, Integer> languages,
      Map<String, Integer> splits,
      List<ExampleProblem> problems,
      Map<Kind, Integer> counts) {}

  /** A row that is kept. */
  public void add(Example example) {
    examples++;
    boolean negative = example.intent().equals(IntentScore.OUT_OF_SCOPE);
    outOfScope += negative ? 1 : 0;
    languages.merge(example.language().value(), 1, Integer::sum);
    splits.merge(example.split().code(), 1, Integer::sum);
    Map<String, Integer> learnt =
        learntByIntent.computeIfAbsent(example.intent(), i -> new TreeMap<>());
    learnt.merge(example.language().value(), example.split() == Split.TEST ? 0 : 1, Integer::sum);
    byText
        .computeIfAbsent(NormalForm.of(example.text()), t -> new ArrayList<>(1))
        .add(new Place(example.row(), example.intent(), example.split()));
  }

  /**
   * Something about one row.
   *
   * @param message without the row, which is put in front
   */
  public void note(Kind kind, int row, String message) {
    note(new ExampleProblem(kind, List.of(row), List.of(), null, "row " + row + " " + message));
  }

  private void note(ExampleProblem problem) {
    counts.merge(problem.kind(), 1, Integer::sum);
    List<ExampleProblem> told = problems.computeIfAbsent(problem.kind(), k -> new ArrayList<>());
    if (told.size() < MOST_OF_A_KIND) {
      told.add(problem);
    }
  }

  /** After the last row. */
  public Outcome outcome() {
    byText.values().stream().filter(places -> places.size() > 1).forEach(this::compare);
    learntByIntent.forEach(this::weigh);
    int intents = learntByIntent.size() - (outOfScope > 0 ? 1 : 0);
    List<ExampleProblem> told =
        problems.values().stream()
            .flatMap(List::stream)
            .limit(TrainingSetView.MOST_PROBLEMS)
            .toList();
    return new Outcome(
        new TrainingSet.SetCounts(examples, intents, outOfScope),
        Map.copyOf(languages),
        Map.copyOf(splits),
        told,
        Map.copyOf(counts));
  }

  private void compare(List<Place> places) {
    TreeSet<String> intents =
        places.stream().map(Place::intent).collect(Collectors.toCollection(TreeSet::new));
    if (intents.size() > 1) {
      note(
          Kind.CONTRADICTION,
          places,
          "%s have the same text under %s; decide for one"
              .formatted(rowsInWords(places), String.join(" and ", intents)));
    }
    boolean tested = places.stream().anyMatch(p -> p.split() == Split.TEST);
    if (tested && places.stream().anyMatch(p -> p.split() != Split.TEST)) {
      note(
          Kind.TEST_LEAK,
          places,
          rowsInWords(places)
              + " have the same text, in test and in what is learnt: figures on"
              + " test will flatter");
    } else if (intents.size() == 1) {
      note(
          Kind.DUPLICATE,
          places,
          rowsInWords(places) + " have the same text and intent; it is learnt once");
    }
  }

  private void weigh(String intent, Map<String, Integer> learnt) {
    learnt.forEach(
        (language, examples) -> {
          if (examples < FEW && !intent.equals(IntentScore.OUT_OF_SCOPE)) {
            note(
                new ExampleProblem(
                    Kind.FEW_EXAMPLES,
                    List.of(),
                    List.of(intent),
                    language,
                    "'%s' has %d examples to learn from in %s; %d or more are advised"
                        .formatted(intent, examples, language, FEW)));
          }
        });
  }

  private void note(Kind kind, List<Place> places, String message) {
    note(
        new ExampleProblem(
            kind,
            places.stream().map(Place::row).limit(ExampleProblem.MOST_ROWS).toList(),
            places.stream().map(Place::intent).distinct().sorted().toList(),
            null,
            message));
  }

  private static String rowsInWords(List<Place> places) {
    String rows =
        places.stream()
            .limit(3)
            .map(p -> Integer.toString(p.row()))
            .collect(Collectors.joining(", "));
    return "rows " + rows + (places.size() > 3 ? " and " + (places.size() - 3) + " more" : "");
  }
}
