package io.kefu.understanding.model;

import io.kefu.understanding.model.LanguageTrainer.Corpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Finds examples whose label is probably wrong, by confident learning [1].
 *
 * <p>Each example is judged by a joint model (embedding beside n-grams) that was fitted without its
 * fold. What a label usually gets is the mean probability of that label among the examples that
 * have it; an example's odds are how many times as likely as usual the best other label is, against
 * how many times as likely as usual its own. Frequent and easy labels so ask for more before they
 * draw an example over, and hard ones for less. An example is doubted from odds of {@link
 * #LEAST_ODDS} on; the highest odds come first.
 *
 * <p>Odds and not the difference of both probabilities: with the difference, a label that the model
 * can tell from one rival only comes before one that it cannot believe at all. Of wrong labels
 * planted in the shipped set, two thirds stood where the odds put nineteen of twenty.
 *
 * <p>One model of the ensemble is enough here: it is the strongest by itself, and the others would
 * cost three times as much. All fits run side by side on the pool of the calling thread.
 *
 * <p>[1] C. Northcutt, L. Jiang, I. Chuang, Confident learning: estimating uncertainty in dataset
 * labels, JAIR 70, 2021: per-class thresholds of section 3.1, here as divisors.
 */
public final class LabelDoubts {

  private static final int FOLDS = 5;
  private static final long SEED = 20261201;
  private static final String MEMBER = "joint";

  /** Below, a list would hold much that is merely hard to tell apart. A choice, not measured. */
  private static final double LEAST_ODDS = 3;

  /**
   * Of what all examples get on average for their own label. A label of a few examples would else
   * usually get next to nothing, and draw everything over.
   */
  private static final double LEAST_USUAL = 0.5;

  private static final double NEXT_TO_NOTHING = 1e-6;
  private static final int NEAREST = 3;

  private final Corpus corpus;
  private final Recipe recipe;
  private final int[] truth;
  private final List<SparseVector> counts;

  /**
   * An example whose label is to be doubted.
   *
   * @param place of the example among those of the corpus
   * @param given its label
   * @param proposed the label that it more likely has
   * @param confidence out-of-fold probability of the proposed label, 0..1
   * @param givenConfidence the same of the given one
   * @param odds how much likelier the proposed label is, each measured by what it usually gets
   * @param nearest places of the closest examples that have the proposed label, closest first
   */
  public record Doubt(
      int place,
      int given,
      int proposed,
      double confidence,
      double givenConfidence,
      double odds,
      List<Integer> nearest) {

    private Doubt with(List<Integer> near) {
      return new Doubt(place, given, proposed, confidence, givenConfidence, odds, near);
    }
  }

  private LabelDoubts(Corpus corpus) {
    this.corpus = corpus;
    this.recipe = Recipe.of(corpus.language(), corpus.texts().size());
    this.truth = corpus.texts().stream().mapToInt(t -> corpus.labels().index(t.intent())).toArray();
    this.counts =
        corpus.texts().stream()
            .map(t -> NgramSpace.count(NormalText.of(t.text()), corpus.language()))
            .toList();
  }

  /**
   * The examples to be doubted, the highest odds first. The same examples give the same doubts.
   *
   * @throws TrainingStopped if the watch wishes it
   */
  public static List<Doubt> of(Corpus corpus, TrainingWatch watch) {
    LabelDoubts doubts = new LabelDoubts(corpus);
    long passed = (long) corpus.texts().size() * (FOLDS - 1) * Recipe.EPOCHS;
    TrainingCourse course = new TrainingCourse(watch, passed);
    double[][] unseen = doubts.unseen(course);
    course.finished();
    return doubts.doubts(unseen);
  }

  private double[][] unseen(TrainingCourse course) {
    int[] foldOf = folds();
    double[][] unseen = new double[truth.length][];
    IntStream.range(0, FOLDS).parallel().forEach(fold -> judge(foldOf, fold, unseen, course));
    return unseen;
  }

  /** Deals the examples of each label over the folds in turn, in an order drawn from the seed. */
  private int[] folds() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, truth.length).boxed().toList());
    Collections.shuffle(order, new Random(SEED));
    int[] dealt = new int[corpus.labels().size()];
    int[] foldOf = new int[truth.length];
    for (int i : order) {
      foldOf[i] = dealt[truth[i]]++ % FOLDS;
    }
    return foldOf;
  }

  private void judge(int[] foldOf, int fold, double[][] unseen, TrainingCourse course) {
    int[] in = IntStream.range(0, truth.length).filter(i -> foldOf[i] != fold).toArray();
    Vocabulary vocabulary =
        Vocabulary.learn(Arrays.stream(in).mapToObj(counts::get).toList(), recipe.leastTexts());
    LinearMember member =
        recipe
            .members(corpus.labels().size(), corpus.dimension(), vocabulary.size())
            .get(Recipe.place(MEMBER))
            .fit(
                Arrays.stream(in).mapToObj(i -> features(vocabulary, i)).toList(),
                Arrays.stream(in).map(i -> truth[i]).toArray(),
                SEED,
                course);
    IntStream.range(0, truth.length)
        .filter(i -> foldOf[i] == fold)
        .forEach(i -> unseen[i] = member.probabilities(features(vocabulary, i)));
  }

  private Features features(Vocabulary vocabulary, int i) {
    return new Features(vocabulary.weigh(counts.get(i)), corpus.embeddings().get(i));
  }

  private List<Doubt> doubts(double[][] unseen) {
    double[] usual = usual(unseen);
    LabelNeighbours neighbours = new LabelNeighbours(corpus.embeddings(), truth);
    return IntStream.range(0, truth.length)
        .mapToObj(i -> doubt(i, unseen[i], usual))
        .filter(doubt -> doubt.odds >= LEAST_ODDS)
        .sorted(Comparator.comparingDouble(Doubt::odds).reversed().thenComparingInt(Doubt::place))
        .map(doubt -> doubt.with(neighbours.nearest(doubt.place, doubt.proposed, NEAREST)))
        .toList();
  }

  private Doubt doubt(int place, double[] p, double[] usual) {
    int given = truth[place];
    int proposed =
        IntStream.range(0, usual.length)
            .filter(k -> k != given)
            .boxed()
            .max(Comparator.comparingDouble(k -> p[k] / usual[k]))
            .orElseThrow();
    double odds =
        p[proposed] / usual[proposed] / Math.max(NEXT_TO_NOTHING, p[given] / usual[given]);
    return new Doubt(place, given, proposed, p[proposed], p[given], odds, List.of());
  }

  /** What the examples of each label get for it on average; beyond measure where there are none. */
  private double[] usual(double[][] unseen) {
    double[] sum = new double[corpus.labels().size()];
    int[] examples = new int[sum.length];
    for (int i = 0; i < truth.length; i++) {
      sum[truth[i]] += unseen[i][truth[i]];
      examples[truth[i]]++;
    }
    double least = LEAST_USUAL * Arrays.stream(sum).sum() / truth.length;
    return IntStream.range(0, sum.length)
        .mapToDouble(
            k ->
                examples[k] == 0 ? Double.POSITIVE_INFINITY : Math.max(least, sum[k] / examples[k]))
        .toArray();
  }
}
