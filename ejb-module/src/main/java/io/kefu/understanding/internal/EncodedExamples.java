package io.kefu.understanding.internal;

import io.kefu.inference.Encoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.ExampleIndex;
import io.kefu.understanding.ExampleReview;
import io.kefu.understanding.LabelDoubt;
import io.kefu.understanding.ReviewOrder;
import io.kefu.understanding.TrainingFailed;
import io.kefu.understanding.TrainingProgress;
import io.kefu.understanding.TrainingUtterance;
import io.kefu.understanding.model.LabelDoubts;
import io.kefu.understanding.model.LabelDoubts.Doubt;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageTrainer.Corpus;
import io.kefu.understanding.model.NearestExamples;
import io.kefu.understanding.model.Neighbours;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.TrainingStopped;
import io.kefu.understanding.model.TrainingWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.NullUnmarked;

/** Looks through examples by the vectors of the encoders, language by language. */
@ApplicationScoped
public class EncodedExamples implements ExampleReview {

  /** An estimate, for the progress alone: share of the work that goes into vectors. */
  private static final double ENCODING = 0.6;

  private final Encoders encoders;

  /** For the container. */
  @NullUnmarked
  protected EncodedExamples() {
    this(null);
  }

  @Inject
  public EncodedExamples(Encoders encoders) {
    this.encoders = encoders;
  }

  @Override
  public List<LabelDoubt> doubts(ReviewOrder order, TrainingProgress progress) {
    Map<LanguageTag, List<TrainingUtterance>> learnable = byLanguage(order);
    learnable
        .values()
        .removeIf(u -> u.stream().map(TrainingUtterance::intent).distinct().count() < 2);
    if (learnable.isEmpty()) {
      throw new TrainingFailed(
          "No language of the set has an encoder and examples of two intents, or of one intent and"
              + " out_of_scope; add some, and see the problems of the set");
    }
    int whole = learnable.values().stream().mapToInt(List::size).sum();
    List<Ranked> doubts = new ArrayList<>();
    int done = 0;
    try {
      for (Map.Entry<LanguageTag, List<TrainingUtterance>> entry : learnable.entrySet()) {
        List<TrainingUtterance> utterances = entry.getValue();
        Part part = new Part(progress, (double) done / whole, (double) utterances.size() / whole);
        doubts.addAll(doubts(entry.getKey(), utterances, order, part));
        done += utterances.size();
      }
    } catch (TrainingStopped e) {
      CancellationException stopped = new CancellationException(e.getMessage());
      stopped.initCause(e);
      throw stopped;
    }
    progress.reached(1);
    return doubts.stream()
        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
        .map(Ranked::doubt)
        .toList();
  }

  private record Ranked(double score, LabelDoubt doubt) {}

  private List<Ranked> doubts(
      LanguageTag language, List<TrainingUtterance> utterances, ReviewOrder order, Part part) {
    TextEncoder encoder = encoders.forLanguage(language).orElseThrow();
    List<float[]> vectors =
        new KeptVectors(encoder, order.vectors()).of(texts(utterances), part.of(0, ENCODING));
    Labels labels =
        Labels.of(utterances.stream().map(TrainingUtterance::intent).distinct().toList());
    Corpus corpus =
        new Corpus(
            language,
            labels,
            utterances.stream().map(u -> new LabelledText(u.text(), u.intent(), language)).toList(),
            vectors,
            encoder.space());
    return LabelDoubts.of(corpus, part.of(ENCODING, 1 - ENCODING).watch()).stream()
        .map(doubt -> new Ranked(doubt.odds(), told(doubt, utterances, labels)))
        .toList();
  }

  private static LabelDoubt told(Doubt doubt, List<TrainingUtterance> utterances, Labels labels) {
    return new LabelDoubt(
        utterances.get(doubt.place()).row(),
        labels.name(doubt.given()),
        labels.name(doubt.proposed()),
        doubt.confidence(),
        doubt.givenConfidence(),
        doubt.nearest().stream().map(place -> utterances.get(place).row()).toList());
  }

  @Override
  public Optional<ExampleIndex> index(ReviewOrder order, int mostFresh) {
    Map<LanguageTag, List<TrainingUtterance>> languages = byLanguage(order);
    Map<LanguageTag, KeptVectors> kept = new HashMap<>();
    int missing = 0;
    for (Map.Entry<LanguageTag, List<TrainingUtterance>> entry : languages.entrySet()) {
      KeptVectors vectors =
          new KeptVectors(encoders.forLanguage(entry.getKey()).orElseThrow(), order.vectors());
      missing += vectors.missing(texts(entry.getValue()));
      kept.put(entry.getKey(), vectors);
    }
    if (missing > mostFresh) {
      return Optional.empty();
    }
    Map<LanguageTag, Place> places = new HashMap<>();
    kept.forEach(
        (language, vectors) -> {
          List<TrainingUtterance> utterances = languages.getOrDefault(language, List.of());
          places.put(language, Place.of(utterances, vectors));
        });
    return Optional.of(new Index(Map.copyOf(places)));
  }

  private static List<String> texts(List<TrainingUtterance> utterances) {
    return utterances.stream().map(TrainingUtterance::text).toList();
  }

  /** Those that have an encoder. */
  private Map<LanguageTag, List<TrainingUtterance>> byLanguage(ReviewOrder order) {
    Map<LanguageTag, List<TrainingUtterance>> languages =
        new TreeMap<>(Comparator.comparing(LanguageTag::value));
    for (TrainingUtterance utterance : order.utterances()) {
      languages
          .computeIfAbsent(utterance.language().primary(), l -> new ArrayList<>())
          .add(utterance);
    }
    languages.keySet().removeIf(language -> encoders.forLanguage(language).isEmpty());
    return languages;
  }

  /** The utterances of one language. */
  private record Place(int[] rows, Neighbours points) {

    static Place of(List<TrainingUtterance> utterances, KeptVectors vectors) {
      int[] rows = utterances.stream().mapToInt(TrainingUtterance::row).toArray();
      return new Place(
          rows,
          Neighbours.of(vectors.of(texts(utterances), Unwatched.ONE), new int[rows.length], 1));
    }
  }

  private final class Index implements ExampleIndex {

    private final Map<LanguageTag, Place> places;

    Index(Map<LanguageTag, Place> places) {
      this.places = places;
    }

    @Override
    public Set<LanguageTag> languages() {
      return places.keySet();
    }

    @Override
    public List<Near> nearest(String text, LanguageTag language, int most) {
      Place place = places.get(language.primary());
      Optional<TextEncoder> encoder = encoders.forLanguage(language);
      if (place == null || encoder.isEmpty()) {
        return List.of();
      }
      float[] vector = encoder.get().encode(NormalText.of(text).text()).vector();
      return NearestExamples.of(place.points, vector, most).stream()
          .map(near -> new Near(place.rows[near.place()], near.cosine()))
          .toList();
    }
  }

  private enum Unwatched implements TrainingProgress {
    ONE;

    @Override
    public void reached(double share) {}

    @Override
    public boolean stopped() {
      return false;
    }
  }

  /** A part of the whole work. */
  private record Part(TrainingProgress whole, double from, double length)
      implements TrainingProgress {

    Part of(double begin, double share) {
      return new Part(whole, from + begin * length, share * length);
    }

    @Override
    public void reached(double share) {
      whole.reached(Math.min(1, from + share * length));
    }

    @Override
    public boolean stopped() {
      return whole.stopped();
    }

    TrainingWatch watch() {
      return new TrainingWatch() {
        @Override
        public void progress(double share) {
          reached(share);
        }

        @Override
        public boolean stopped() {
          return Part.this.stopped();
        }
      };
    }
  }
}
