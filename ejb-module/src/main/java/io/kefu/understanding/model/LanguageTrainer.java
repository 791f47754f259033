package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.model.IntentEnsemble.Calibrations;
import io.kefu.understanding.model.IntentEnsemble.Pooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Trains all that a release knows of one language, with frozen encoders: the recipe {@code fast},
 * and with a {@link HeadTraining} the recipe {@code accurate}.
 *
 * <p>Members: {@code joint} (embedding beside n-grams), {@code embedding}, {@code ngram}, {@code
 * margin} (as joint, fitted otherwise) and the neighbours. Three-fold cross-validation gives every
 * example a judgement by members that had not seen it; voices, calibrations, thresholds and metrics
 * come from these. The members that serve are fitted on all examples.
 *
 * <p>Where the examples hold fewer than {@link #TOLD} that are out of scope, what that looks like
 * is learnt from the intents themselves: members that were fitted without half of the intents judge
 * the texts of that half. All fits run side by side on the common pool, each in an order of its
 * own, so the outcome does not depend on the number of cores.
 *
 * <p>A head ({@link BiLstm}) is fitted and cross-validated as the other members are. It serves only
 * if the pool with it is right about more of the texts that it had not seen.
 */
public final class LanguageTrainer {

  /** Changes whenever the same examples would give another model. */
  public static final String VERSION = "fast-9";

  /** The same for trainings with a head; changes with {@link #VERSION} too. */
  public static final String VERSION_WITH_HEAD = "accurate-1";

  /** From so many examples out of scope on, these tell what is out of scope. */
  public static final int TOLD = 50;

  private static final double EVEN = 0.5;
  private static final int FOLDS = 3;

  /** Parts of the intents that are left out in turn. */
  private static final int PARTS = 2;

  /** Half of fewer intents would hardly be a choice. */
  private static final int FEWEST_INTENTS = 6;

  private static final long SEED = 20240607;

  private final Corpus corpus;
  private final TrainingCourse course;
  private final Recipe recipe;
  private final int[] truth;
  private final List<SparseVector> counts;
  private final Optional<HeadTraining> heads;

  /**
   * The examples of one language.
   *
   * @param embeddings one for each text, in order, unit length
   * @param space vector space of the embeddings
   * @param own how many of the texts, from the first on, are examples; the others are {@link
   *     Background}, which is learnt, and no part of any figure
   */
  public record Corpus(
      LanguageTag language,
      Labels labels,
      List<LabelledText> texts,
      List<float[]> embeddings,
      String space,
      int own) {

    public Corpus(
        LanguageTag language,
        Labels labels,
        List<LabelledText> texts,
        List<float[]> embeddings,
        String space) {
      this(language, labels, texts, embeddings, space, texts.size());
    }

    /** Whether so few examples are out of scope that they do not tell what that is. */
    public static boolean needsBackground(List<LabelledText> examples) {
      return examples.stream().filter(t -> t.intent().equals(IntentScore.OUT_OF_SCOPE)).count()
          < TOLD;
    }

    private boolean needsBackground() {
      return needsBackground(texts.subList(0, own));
    }

    /** With the shipped utterances that are out of scope, where the examples do not tell. */
    public Corpus withBackground(Function<List<LabelledText>, List<float[]>> encoder) {
      if (!needsBackground()) {
        return this;
      }
      List<LabelledText> all = new ArrayList<>(texts);
      List<float[]> vectors = new ArrayList<>(embeddings);
      List<LabelledText> background = Background.in(language);
      List<float[]> beside = encoder.apply(background);
      for (int i = 0; i < background.size(); i++) {
        if (Background.isApart(beside.get(i), embeddings)) {
          all.add(background.get(i));
          vectors.add(beside.get(i));
        }
      }
      return new Corpus(language, labels, all, vectors, space, texts.size());
    }

    int dimension() {
      return embeddings.get(0).length;
    }
  }

  /**
   * A trained language, its figures, and what cross-validation said of each example for those who
   * look after the examples.
   *
   * @param judged one for each example of the corpus, in order
   */
  public record Trained(
      LanguageModel model, Metrics full, Metrics lexical, List<JudgedText> judged) {

    /** The examples that were taken for something else. */
    public List<JudgedText> mistakes() {
      return judged.stream().filter(j -> !j.taken.equals(j.text.intent())).toList();
    }
  }

  /**
   * A text as members that had not seen it took it.
   *
   * @param taken what it was served as
   * @param confidence in that
   */
  public record JudgedText(LabelledText text, String taken, double confidence) {

    static JudgedText of(LabelledText text, Judgement judgement) {
      return new JudgedText(
          text,
          judgement.served(),
          judgement.inScope() ? judgement.best().confidence() : 1 - judgement.inScopeProbability());
    }
  }

  private LanguageTrainer(Corpus corpus, Optional<HeadTraining> heads, TrainingWatch watch) {
    this.corpus = corpus;
    this.heads = heads;
    this.course = new TrainingCourse(watch, work(corpus));
    this.recipe = Recipe.of(corpus.language, corpus.texts.size());
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
    return train(corpus, Optional.empty(), watch);
  }

  /**
   * @param heads fits the heads of the recipe {@code accurate}; its progress is its own
   * @throws TrainingStopped if the watch wishes it
   */
  public static Trained train(Corpus corpus, Optional<HeadTraining> heads, TrainingWatch watch) {
    LanguageTrainer trainer = new LanguageTrainer(corpus, heads, watch);
    Trained trained = trainer.run();
    trainer.course.finished();
    return trained;
  }

  /**
   * Examples passed in all fits: each is left out of one fold and belongs to the last fit; where
   * intents are left out in turn, each example is left out of one such fit.
   */
  private static long work(Corpus corpus) {
    int fits = FOLDS + (corpus.needsBackground() ? PARTS - 1 : 0);
    return (long) corpus.texts.size() * fits * Recipe.PASSES;
  }

  private Trained run() {
    int[] foldOf = folds();
    int[] groupOf = groups();
    Heads fitted = new Heads(foldOf, groupOf);
    List<Fitted> folds =
        IntStream.rangeClosed(0, FOLDS).parallel().mapToObj(f -> fold(foldOf, f)).toList();
    double[][][] unseen = new double[truth.length][][];
    IntStream.range(0, truth.length)
        .parallel()
        .forEach(i -> unseen[i] = folds.get(foldOf[i]).probabilities(i));
    Fitted served = folds.get(FOLDS);
    Unseen members = new Unseen(unseen, strangers(groupOf));
    Unseen beside = fitted.beside(members);
    Optional<BiLstm> head = fitted.served().filter(h -> helps(beside.own, unseen));
    Unseen said = head.isPresent() ? beside : members;
    List<Voice> voices = Recipe.full(LogPool.exponents(said.own, truth, SEED));
    Calibrated full = calibrate(said, voices, served.with(head));
    Calibrated lexical = calibrate(said, Recipe.LEXICAL, served.with(head));
    double split =
        SplitTuning.confidence(
            corpus,
            i -> {
              Fitted fold = folds.get(foldOf[i]);
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
            head,
            full.ensemble,
            lexical.ensemble,
            split);
    return new Trained(model, full.metrics, lexical.metrics, full.judged);
  }

  /**
   * What was said by members that had not seen it.
   *
   * @param own of each example, by members of another fold
   * @param strangers of examples, by members that do not know their intents
   */
  private record Unseen(double[][][] own, List<double[][]> strangers) {}

  /**
   * Whether the pool with the head is right more often, by more than the spread of chance among the
   * texts on which the pools differ (one standard deviation of a sign test): a head costs every
   * turn some milliseconds.
   */
  private boolean helps(double[][][] with, double[][][] without) {
    boolean[] before = right(without);
    boolean[] after = right(with);
    int gained = 0;
    int lost = 0;
    for (int i = 0; i < corpus.own; i++) {
      gained += after[i] && !before[i] ? 1 : 0;
      lost += before[i] && !after[i] ? 1 : 0;
    }
    return gained - lost > Math.sqrt(gained + lost);
  }

  /** Which of the examples in scope the pool of all that spoke takes for what they are. */
  private boolean[] right(double[][][] said) {
    List<Voice> voices = Recipe.full(LogPool.exponents(said, truth, SEED));
    boolean[] right = new boolean[corpus.own];
    for (int i = 0; i < right.length; i++) {
      right[i] =
          !corpus.labels.isOutOfScope(truth[i])
              && pooled(voices, said[i]).best(corpus.labels) == truth[i];
    }
    return right;
  }

  /** The group of each intent that is left out in turn; -1 where none is. */
  private int[] groups() {
    int[] intents =
        Arrays.stream(truth).filter(k -> !corpus.labels.isOutOfScope(k)).distinct().toArray();
    int[] groupOf = new int[corpus.labels.size()];
    Arrays.fill(groupOf, -1);
    if (!corpus.needsBackground() || intents.length < FEWEST_INTENTS) {
      return groupOf;
    }
    List<Integer> order = new ArrayList<>(Arrays.stream(intents).sorted().boxed().toList());
    java.util.Collections.shuffle(order, new Random(SEED));
    for (int i = 0; i < order.size(); i++) {
      groupOf[order.get(i)] = i % PARTS;
    }
    return groupOf;
  }

  private List<double[][]> strangers(int[] groupOf) {
    if (Arrays.stream(groupOf).allMatch(group -> group < 0)) {
      return List.of();
    }
    return IntStream.range(0, PARTS)
        .parallel()
        .mapToObj(g -> fit(i -> groupOf[truth[i]] != g).said(i -> groupOf[truth[i]] == g))
        .flatMap(List::stream)
        .toList();
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

  /** The members of one fold; a fold beyond the last leaves nothing out. */
  private Fitted fold(int[] foldOf, int left) {
    return fit(i -> foldOf[i] != left);
  }

  private Fitted fit(IntPredicate which) {
    int[] in = IntStream.range(0, truth.length).filter(which).toArray();
    Vocabulary vocabulary =
        Vocabulary.learn(Arrays.stream(in).mapToObj(counts::get).toList(), recipe.leastTexts());
    List<Features> examples = Arrays.stream(in).mapToObj(i -> features(vocabulary, i)).toList();
    int[] truths = Arrays.stream(in).map(i -> truth[i]).toArray();
    List<LinearMember> members =
        recipe.members(corpus.labels.size(), corpus.dimension(), vocabulary.size()).stream()
            .map(plan -> plan.fit(examples, truths, SEED, course))
            .toList();
    List<float[]> embeddings = Arrays.stream(in).mapToObj(corpus.embeddings::get).toList();
    return new Fitted(vocabulary, members, Neighbours.of(embeddings, truths, corpus.labels.size()));
  }

  private Features features(Vocabulary vocabulary, int i) {
    return new Features(vocabulary.weigh(counts.get(i)), corpus.embeddings.get(i));
  }

  private Calibrated calibrate(Unseen unseen, List<Voice> voices, List<IntentMember> served) {
    List<double[]> scope = new ArrayList<>();
    List<double[]> right = new ArrayList<>();
    boolean[] inScope = new boolean[truth.length + unseen.strangers.size()];
    boolean[] isRight = new boolean[truth.length];
    for (int i = 0; i < truth.length; i++) {
      Pooled pooled = pooled(voices, unseen.own[i]);
      int best = pooled.best(corpus.labels);
      scope.add(pooled.scopeScores(corpus.labels));
      right.add(pooled.rightScores(best));
      inScope[i] = !corpus.labels.isOutOfScope(truth[i]);
      isRight[i] = best == truth[i];
    }
    unseen.strangers.forEach(s -> scope.add(pooled(voices, s).scopeScores(corpus.labels)));
    Calibrations calibrations =
        new Calibrations(Calibration.fit(scope, inScope), Calibration.fit(right, isRight));
    double threshold = threshold(calibrations.inScope(), scope, inScope);
    IntentEnsemble ensemble =
        new IntentEnsemble(corpus.labels, voices, served, calibrations, threshold);
    return judged(ensemble, voices, unseen.own);
  }

  /**
   * The highest threshold that refuses no more of the texts in scope than the recipe allows; what
   * is more likely in scope than not is refused only where examples tell what is out of scope.
   */
  private double threshold(Calibration calibration, List<double[]> scores, boolean[] inScope) {
    double[] kept =
        IntStream.range(0, inScope.length)
            .filter(i -> inScope[i])
            .mapToDouble(i -> calibration.probability(scores.get(i)))
            .sorted()
            .toArray();
    return corpus.needsBackground()
        ? Math.min(EVEN, kept[(int) (kept.length * Recipe.REFUSED_AT_MOST_UNTOLD)])
        : kept[(int) (kept.length * Recipe.REFUSED_AT_MOST)];
  }

  private Calibrated judged(IntentEnsemble ensemble, List<Voice> voices, double[][][] unseen) {
    Metrics.Tally tally = new Metrics.Tally(corpus.labels);
    List<JudgedText> judged = new ArrayList<>(corpus.own);
    for (int i = 0; i < corpus.own; i++) {
      Judgement judgement = ensemble.judge(pooled(voices, unseen[i]));
      tally.add(truth[i], judgement);
      judged.add(JudgedText.of(corpus.texts.get(i), judgement));
    }
    return new Calibrated(ensemble, tally.metrics(), judged);
  }

  private Pooled pooled(List<Voice> voices, double[][] probabilities) {
    return Pooled.of(voices, corpus.labels.size(), name -> probabilities[Recipe.place(name)]);
  }

  private record Calibrated(IntentEnsemble ensemble, Metrics metrics, List<JudgedText> judged) {}

  /** Heads, fitted on what the other members of each fold, and of each half of intents, learn. */
  private final class Heads {

    private static final SparseVector NO_NGRAMS = new SparseVector(new int[0], new float[0]);

    private final int[] foldOf;
    private final int[] groupOf;
    private final List<BiLstm> fitted;

    Heads(int[] foldOf, int[] groupOf) {
      this.foldOf = foldOf;
      this.groupOf = groupOf;
      List<int[]> parts = new ArrayList<>();
      for (int fold = 0; fold <= FOLDS; fold++) {
        int left = fold;
        parts.add(places(i -> foldOf[i] != left));
      }
      for (int group = 0; group < PARTS && hasGroups(); group++) {
        int left = group;
        parts.add(places(i -> groupOf[truth[i]] != left));
      }
      this.fitted = heads.map(h -> h.fit(truth, corpus.labels.size(), parts)).orElse(List.of());
    }

    private boolean hasGroups() {
      return Arrays.stream(groupOf).anyMatch(group -> group >= 0);
    }

    private int[] places(IntPredicate which) {
      return IntStream.range(0, truth.length).filter(which).toArray();
    }

    /** The one that learnt from all texts. */
    Optional<BiLstm> served() {
      return fitted.isEmpty() ? Optional.empty() : Optional.of(fitted.get(FOLDS));
    }

    /** What the other members said, with the word of a head that had not seen the text either. */
    Unseen beside(Unseen others) {
      if (fitted.isEmpty()) {
        return others;
      }
      double[][][] own = new double[truth.length][][];
      IntStream.range(0, truth.length)
          .parallel()
          .forEach(i -> own[i] = beside(others.own[i], fitted.get(foldOf[i]), i));
      List<double[][]> strangers = new ArrayList<>();
      for (int group = 0; group < PARTS && hasGroups(); group++) {
        BiLstm head = fitted.get(FOLDS + 1 + group);
        int left = group;
        for (int i : places(place -> groupOf[truth[place]] == left)) {
          strangers.add(beside(others.strangers.get(strangers.size()), head, i));
        }
      }
      return new Unseen(own, strangers);
    }

    private double[][] beside(double[][] others, BiLstm head, int text) {
      double[][] all = Arrays.copyOf(others, others.length + 1);
      float[][] states = heads.orElseThrow().states(text);
      all[others.length] = head.probabilities(new Features(NO_NGRAMS, null, states));
      return all;
    }
  }

  /** Members fitted on some of the examples. */
  private final class Fitted {

    private final Vocabulary vocabulary;
    private final List<LinearMember> members;
    private final Neighbours neighbours;

    Fitted(Vocabulary vocabulary, List<LinearMember> members, Neighbours neighbours) {
      this.vocabulary = vocabulary;
      this.members = members;
      this.neighbours = neighbours;
    }

    List<IntentMember> all() {
      List<IntentMember> all = new ArrayList<>(members);
      all.add(neighbours);
      return all;
    }

    List<IntentMember> with(Optional<BiLstm> head) {
      List<IntentMember> all = all();
      head.ifPresent(all::add);
      return all;
    }

    double[][] probabilities(int i) {
      Features f = features(vocabulary, i);
      return all().stream().map(m -> m.probabilities(f)).toArray(double[][]::new);
    }

    /** What the members say of some of the examples. */
    List<double[][]> said(IntPredicate which) {
      return IntStream.range(0, truth.length).filter(which).mapToObj(this::probabilities).toList();
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
