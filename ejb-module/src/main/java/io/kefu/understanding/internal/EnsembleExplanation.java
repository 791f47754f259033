package io.kefu.understanding.internal;

import io.kefu.inference.Embedding;
import io.kefu.inference.EncodedText;
import io.kefu.inference.Encoders;
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
    Optional<EncodedText> encoded =
        understood.embedding().flatMap(whole -> tokens(model, text, whole));
    Case asked = new Case(shop, release, model, text, encoded);
    String intent = understood.ranking().get(0).name();
    return new Explanation(
        understood,
        intent,
        (encoded.isEmpty() ? model.lexical() : model.full()).threshold(),
        asked.words(understood.ranking().get(0)),
        asked.nearest(),
        asked.votes(intent));
  }

  /** A head reads tokens, which no understanding keeps; they are asked for once more. */
  private Optional<EncodedText> tokens(LanguageModel model, NormalText text, Embedding whole) {
    return model.head().isEmpty()
        ? Optional.of(EncodedText.whole(whole))
        : encode(model, List.of(text.text())).stream().findFirst();
  }

  /** Empty where the encoder of the model is not there. */
  private List<EncodedText> encode(LanguageModel model, List<String> texts) {
    return encoders
        .forLanguage(model.language())
        .filter(e -> e.space().equals(model.space()))
        .map(e -> ModelEncoding.inBackground(e, model, texts))
        .orElse(List.of());
  }

  private static double logOdds(double confidence) {
    double bounded = Math.min(1 - CERTAIN, Math.max(CERTAIN, confidence));
    return Math.log(bounded / (1 - bounded));
  }

  /**
   * One utterance before one model.
   *
   * @param encoded absent where no encoder served
   */
  private final class Case {
    private final ShopId shop;
    private final Release release;
    private final LanguageModel model;
    private final NormalText text;
    private final Optional<EncodedText> encoded;

    Case(
        ShopId shop,
        Release release,
        LanguageModel model,
        NormalText text,
        Optional<EncodedText> encoded) {
      this.shop = shop;
      this.release = release;
      this.model = model;
      this.text = text;
      this.encoded = encoded;
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
      List<EncodedText> rests = encoded.isEmpty() ? List.of() : encode(model, without);
      List<Piece> words = new ArrayList<>();
      for (int i = 0; i < spans.size(); i++) {
        Features rest =
            ModelEncoding.features(
                model,
                NormalText.of(without.get(i)),
                rests.isEmpty() ? Optional.empty() : Optional.of(rests.get(i)));
        double left = confidence(rest, whole.name());
        words.add(piece(spans.get(i), logOdds(whole.confidence()) - logOdds(left)));
      }
      return words;
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
      if (encoded.isEmpty()) {
        return List.of();
      }
      int examples = model.neighbours().truths().length;
      int[] rows =
          folders
              .folder(shop, release.id())
              .map(folder -> ExampleRows.read(folder, model.language(), examples))
              .orElseGet(() -> new int[0]);
      return NearestExamples.of(model.neighbours(), encoded.get().embedding().vector(), NEAREST)
          .stream()
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
      Features features = ModelEncoding.features(model, text, encoded);
      IntentEnsemble ensemble = encoded.isEmpty() ? model.lexical() : model.full();
      List<IntentMember> members = model.all();
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
