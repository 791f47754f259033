package io.kefu.understanding.internal;

import io.kefu.inference.Embedding;
import io.kefu.inference.Encoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.understanding.Explanation;
import io.kefu.understanding.Explanation.Near;
import io.kefu.understanding.Explanation.Piece;
import io.kefu.understanding.Explanation.Vote;
import io.kefu.understanding.ExplanationService;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.ShopReleases;
import io.kefu.understanding.Understanding;
import io.kefu.understanding.UnderstandingService;
import io.kefu.understanding.Utterance;
import io.kefu.understanding.model.Features;
import io.kefu.understanding.model.IntentEnsemble;
import io.kefu.understanding.model.IntentMember;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.NearestExamples;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.Pieces;
import io.kefu.understanding.model.Release;
import io.kefu.understanding.model.Voice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Explains by leaving out: what the confidence loses without a word, as log-odds, is what the word
 * was worth to the whole ensemble, whichever member read it. Members and neighbours are asked
 * directly.
 */
@ApplicationScoped
public class EnsembleExplanation implements ExplanationService {

  /** An encoder pass each; more is no message that one reads word by word. */
  private static final int MOST_PIECES = 60;

  private static final int NEAREST = 5;

  /** A release of few clear examples is this sure of much; a word's worth still shows. */
  private static final double CERTAIN = 1e-12;

  private final UnderstandingService understanding;
  private final ReleaseShelf shelf;
  private final Encoders encoders;
  private final ShopReleases folders;

  /** For the container. */
  @NullUnmarked
  protected EnsembleExplanation() {
    this(null, null, null, null);
  }

  @Inject
  public EnsembleExplanation(
      UnderstandingService understanding,
      ReleaseShelf shelf,
      Encoders encoders,
      ShopReleases folders) {
    this.understanding = understanding;
    this.shelf = shelf;
    this.encoders = encoders;
    this.folders = folders;
  }

  @Override
  public Explanation explain(Utterance utterance) {
    ShopId shop = ShopScope.required();
    Understanding understood = understanding.understandAll(List.of(utterance)).get(0);
    Release release = shelf.of(shop, Optional.of(understood.release()));
    LanguageModel model = release.modelFor(understood.language());
    NormalText text = NormalText.of(utterance.text().masked());
    float[] vector = understood.embedding().map(Embedding::vector).orElse(null);
    Case asked = new Case(shop, release, model, text, vector);
    String intent = understood.ranking().get(0).name();
    return new Explanation(
        understood,
        intent,
        (vector == null ? model.lexical() : model.full()).threshold(),
        asked.words(understood.ranking().get(0)),
        asked.nearest(),
        asked.votes(intent));
  }

  private static double logOdds(double confidence) {
    double bounded = Math.min(1 - CERTAIN, Math.max(CERTAIN, confidence));
    return Math.log(bounded / (1 - bounded));
  }

  /**
   * One utterance before one model.
   *
   * @param vector absent where no encoder served
   */
  private final class Case {
    private final ShopId shop;
    private final Release release;
    private final LanguageModel model;
    private final NormalText text;
    private final float @Nullable [] vector;

    Case(
        ShopId shop,
        Release release,
        LanguageModel model,
        NormalText text,
        float @Nullable [] vector) {
      this.shop = shop;
      this.release = release;
      this.model = model;
      this.text = text;
      this.vector = vector;
    }

    List<Piece> words(IntentScore whole) {
      List<Pieces.Span> spans = Pieces.of(text.text());
      if (spans.size() > MOST_PIECES || spans.size() < 2) {
        return List.of();
      }
      List<String> without =
          spans.stream()
              .map(s -> text.text().substring(0, s.from()) + text.text().substring(s.to()))
              .toList();
      List<float[]> vectors = vectors(without);
      List<Piece> words = new ArrayList<>();
      for (int i = 0; i < spans.size(); i++) {
        Features rest =
            model.features(
                NormalText.of(without.get(i)), vectors.isEmpty() ? null : vectors.get(i));
        double left = confidence(rest, whole.name());
        words.add(piece(spans.get(i), logOdds(whole.confidence()) - logOdds(left)));
      }
      return words;
    }

    private List<float[]> vectors(List<String> texts) {
      Optional<TextEncoder> encoder =
          encoders.forLanguage(model.language()).filter(e -> e.space().equals(model.space()));
      return vector == null || encoder.isEmpty()
          ? List.of()
          : encoder.get().encodeAll(texts).stream().map(Embedding::vector).toList();
    }

    private double confidence(Features features, String intent) {
      return model.judge(features).ranking().stream()
          .filter(score -> score.name().equals(intent))
          .mapToDouble(IntentScore::confidence)
          .findFirst()
          .orElse(0);
    }

    private Piece piece(Pieces.Span span, double weight) {
      return new Piece(
          text.text().substring(span.from(), span.to()),
          text.originalStart(span.from()),
          text.originalEnd(span.to()),
          weight);
    }

    List<Near> nearest() {
      if (vector == null) {
        return List.of();
      }
      int examples = model.neighbours().truths().length;
      int[] rows =
          folders
              .folder(shop, release.id())
              .map(folder -> ExampleRows.read(folder, model.language(), examples))
              .orElseGet(() -> new int[0]);
      return NearestExamples.of(model.neighbours(), vector, NEAREST).stream()
          .map(
              near ->
                  new Near(
                      release.labels().name(near.label()), near.cosine(), row(rows, near.place())))
          .toList();
    }

    private static Optional<Integer> row(int[] rows, int place) {
      return rows.length == 0 || rows[place] == ExampleRows.NONE
          ? Optional.empty()
          : Optional.of(rows[place]);
    }

    List<Vote> votes(String intent) {
      Features features = model.features(text, vector);
      IntentEnsemble ensemble = vector == null ? model.lexical() : model.full();
      List<IntentMember> members = new ArrayList<>(model.members());
      members.add(model.neighbours());
      double all = ensemble.voices().stream().mapToDouble(Voice::label).sum();
      return ensemble.voices().stream()
          .map(
              voice ->
                  members.stream()
                      .filter(m -> m.name().equals(voice.member()))
                      .findFirst()
                      .map(
                          m ->
                              vote(
                                  voice.member(),
                                  m.probabilities(features),
                                  intent,
                                  voice.label() / all))
                      .orElseThrow())
          .toList();
    }

    private Vote vote(String member, double[] probabilities, String intent, double share) {
      int best = 0;
      for (int k = 1; k < probabilities.length; k++) {
        best = probabilities[k] > probabilities[best] ? k : best;
      }
      return new Vote(
          member,
          release.labels().name(best),
          probabilities[best],
          probabilities[release.labels().index(intent)],
          share);
    }
  }
}
