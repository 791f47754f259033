package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.model.IntentEnsemble.Calibrations;
import io.kefu.understanding.model.IntentEnsemble.Pooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains all that a release knows of one language, with frozen encoders: the recipe {@code fast}.
 *
 * <p>Members: {@code joint} (embedding beside n-grams), {@code embedding}, {@code ngram}.
 * Three-fold cross-validation gives every example a judgement by members that had not seen it;
 * calibrations, thresholds and metrics come from these. The members that serve are fitted on all
 * examples. Nothing but the examples given is looked at. The four fits run side by side on the
 * common pool, each in an order of its own, so the outcome does not depend on the number of cores.
 */
public final class LanguageTrainer {

  /** Changes whenever the same examples would give another model. */
  public static final String VERSION = "fast-7";

  private static final int FOLDS = 3;
  private static final long SEED = 20240607;

  private final Corpus corpus;
  private final TrainingCourse course;
  private final Recipe recipe;
  private final int[] truth;
  private final List<SparseVector> counts;

  /**
   * The examples of one language.
   *
   * @param embeddings one for each text, in order, unit length
   * @param space vector space of the embeddings
   */
  public record Corpus(
      LanguageTag language,
      Labels labels,
      List<LabelledText> texts,
      List<float[]> embeddings,
      String space) {

    int dimension() {
      return embeddings.get(0).length;
    }
  }

  /**
   * A trained language, its figures, and the mistakes of cross-validation for those who look after
   * the examples.
   */
  public record Trained(
      LanguageModel model, Metrics full, Metrics lexical, List<Mistake> mistakes) {}

  /**
   * A text that members who had not seen it took for something else.
   *
   * @param taken what it was served as
   */
  public record Mistake(LabelledText text, String taken, double confidence) {}

  private LanguageTrainer(Corpus corpus, TrainingWatch watch) {
    this.corpus = corpus;
    this.course = new TrainingCourse(watch, work(corpus.texts.size()));
    this.recipe = Recipe.of(corpus.language);
    this.truth = corpus.texts.stream().mapToInt(t -> corpus.labels.index(t.intent())).toArray();
    this.counts =
        corpus.texts.stream()
            .map(t -> NgramSpace.count(NormalText.of(t.text()), corpus.language))
            .toList();
  }

  public static Trained train(Corpus corpus) {
    return train(corpus, TrainingWatch.NOBODY);
  }

  /**
   * @throws TrainingStopped if the watch wishes it
   */
  public static Trained train(Corpus corpus, TrainingWatch watch) {
    LanguageTrainer trainer = new LanguageTrainer(corpus, watch);
    Trained trained = trainer.run();
    trainer.course.finished();
    return trained;
  }

  /** Examples passed in all fits: each is left out of one fold and belongs to the last fit. */
  private static long work(int examples) {
    return (long) examples * FOLDS * Recipe.PASSES;
  }

  private Trained run() {
    int[] foldOf = folds();
    List<Fold> folds =
        IntStream.rangeClosed(0, FOLDS).parallel().mapToObj(f -> fold(foldOf, f)).toList();
    double[][][] unseen = new double[truth.length][][];
    IntStream.range(0, truth.length)
        .parallel()
        .forEach(i -> unseen[i] = folds.get(foldOf[i]).probabilities(i));
    Fold served = folds.get(FOLDS);
    Calibrated full = calibrate(unseen, recipe.full(), served);
    Calibrated lexical = calibrate(unseen, Recipe.LEXICAL, served);
    double split =
        SplitTuning.confidence(
            corpus,
            i -> {
              Fold fold = folds.get(foldOf[i]);
              return text ->
                  lexical.ensemble.judge(pooled(Recipe.LEXICAL, fold.probabilities(text)));
            });
    LanguageModel model =
        new LanguageModel(
            corpus.language,
            corpus.space,
            corpus.dimension(),
            served.vocabulary,
            served.members,
            served.neighbours,
            full.ensemble,
            lexical.ensemble,
            split);
    return new Trained(model, full.metrics, lexical.metrics, full.mistakes);
  }

  /** Deals the examples of each label over the folds in turn, in an order drawn from the seed. */
  private int[] folds() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, truth.length).boxed().toList());
    java.util.Collections.shuffle(order, new Random(SEED));
    int[] dealt = new int[corpus.labels.size()];
    int[] foldOf = new int[truth.length];
    for (int i : order) {
      foldOf[i] = dealt[truth[i]]++ % FOLDS;
    }
    return foldOf;
  }

  /**
   * Fits the members on all examples outside one fold; a fold beyond the last leaves nothing out.
   */
  private Fold fold(int[] foldOf, int left) {
    int[] in = IntStream.range(0, truth.length).filter(i -> foldOf[i] != left).toArray();
    Vocabulary vocabulary =
        Vocabulary.learn(Arrays.stream(in).mapToObj(counts::get).toList(), recipe.leastTexts());
    List<Features> examples = Arrays.stream(in).mapToObj(i -> features(vocabulary, i)).toList();
    int[] truths = Arrays.stream(in).map(i -> truth[i]).toArray();
    List<LinearMember> members =
        recipe.members(corpus.labels.size(), corpus.dimension(), vocabulary.size()).stream()
            .map(plan -> plan.fit(examples, truths, SEED, course))
            .toList();
    List<float[]> embeddings = Arrays.stream(in).mapToObj(corpus.embeddings::get).toList();
    return new Fold(vocabulary, members, Neighbours.of(embeddings, truths, corpus.labels.size()));
  }

  private Features features(Vocabulary vocabulary, int i) {
    return new Features(vocabulary.weigh(counts.get(i)), corpus.embeddings.get(i));
  }

  private Calibrated calibrate(double[][][] unseen, List<Voice> voices, Fold served) {
    List<double[]> scope = new ArrayList<>();
    List<double[]> right = new ArrayList<>();
    boolean[] inScope = new boolean[truth.length];
    boolean[] isRight = new boolean[truth.length];
    for (int i = 0; i < truth.length; i++) {
      Pooled pooled = pooled(voices, unseen[i]);
      int best = pooled.best(corpus.labels);
      scope.add(pooled.scopeScores(corpus.labels));
      right.add(pooled.rightScores(best));
      inScope[i] = !corpus.labels.isOutOfScope(truth[i]);
      isRight[i] = best == truth[i];
    }
    Calibrations calibrations =
        new Calibrations(Calibration.fit(scope, inScope), Calibration.fit(right, isRight));
    double threshold = threshold(calibrations.inScope(), scope, inScope);
    IntentEnsemble ensemble =
        new IntentEnsemble(corpus.labels, voices, served.all(), calibrations, threshold);
    return judged(ensemble, voices, unseen);
  }

  /** The highest threshold that refuses no more of the texts in scope than the recipe allows. */
  private static double threshold(
      Calibration calibration, List<double[]> scores, boolean[] inScope) {
    double[] kept =
        IntStream.range(0, inScope.length)
            .filter(i -> inScope[i])
            .mapToDouble(i -> calibration.probability(scores.get(i)))
            .sorted()
            .toArray();
    return kept[(int) (kept.length * Recipe.REFUSED_AT_MOST)];
  }

  private Calibrated judged(IntentEnsemble ensemble, List<Voice> voices, double[][][] unseen) {
    Metrics.Tally tally = new Metrics.Tally(corpus.labels);
    List<Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < truth.length; i++) {
      Judgement judgement = ensemble.judge(pooled(voices, unseen[i]));
      tally.add(truth[i], judgement);
      String taken = judgement.served();
      if (!taken.equals(corpus.texts.get(i).intent())) {
        mistakes.add(new Mistake(corpus.texts.get(i), taken, judgement.best().confidence()));
      }
    }
    return new Calibrated(ensemble, tally.metrics(), mistakes);
  }

  private Pooled pooled(List<Voice> voices, double[][] probabilities) {
    Pooled pooled = new Pooled(corpus.labels.size());
    for (Voice voice : voices) {
      pooled.add(voice, probabilities[Recipe.place(voice.member())]);
    }
    return pooled;
  }

  private record Calibrated(IntentEnsemble ensemble, Metrics metrics, List<Mistake> mistakes) {}

  /** The members fitted without one fold. */
  private final class Fold {

    private final Vocabulary vocabulary;
    private final List<LinearMember> members;
    private final Neighbours neighbours;

    Fold(Vocabulary vocabulary, List<LinearMember> members, Neighbours neighbours) {
      this.vocabulary = vocabulary;
      this.members = members;
      this.neighbours = neighbours;
    }

    List<IntentMember> all() {
      List<IntentMember> all = new ArrayList<>(members);
      all.add(neighbours);
      return all;
    }

    double[][] probabilities(int i) {
      Features f = features(vocabulary, i);
      return all().stream().map(m -> m.probabilities(f)).toArray(double[][]::new);
    }

    /** Of a text that has no embedding; members that need one have nothing to say. */
    double[][] probabilities(NormalText text) {
      Features f = new Features(vocabulary.weigh(text, corpus.language), null);
      return all().stream()
          .map(m -> m.needsEmbedding() ? new double[0] : m.probabilities(f))
          .toArray(double[][]::new);
    }
  }
}
