package io.kefu.understanding.internal;

import io.kefu.commerce.ProductNames;
import io.kefu.inference.EncodedText;
import io.kefu.inference.EncoderBusy;
import io.kefu.inference.Encoders;
import io.kefu.inference.LanguageRecogniser;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Understanding;
import io.kefu.understanding.UnderstandingService;
import io.kefu.understanding.Utterance;
import io.kefu.understanding.model.ClauseSplitter;
import io.kefu.understanding.model.EmotionCues;
import io.kefu.understanding.model.EmotionReader;
import io.kefu.understanding.model.EntityFinder;
import io.kefu.understanding.model.Features;
import io.kefu.understanding.model.Judgement;
import io.kefu.understanding.model.LanguageChoice;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.Release;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.NullUnmarked;

/**
 * Understands with the ensemble of a release: normal text, language, one encoder pass, intents,
 * entities, emotion. Where the encoder is busy or missing, n-grams alone decide and the result says
 * so.
 */
@ApplicationScoped
public class EnsembleUnderstanding implements UnderstandingService {

  private static final Logger LOG = Logger.getLogger(EnsembleUnderstanding.class.getName());

  private final Encoders encoders;
  private final ReleaseShelf shelf;
  private final GazetteerShelf products;
  private final LanguageChoice languages;
  private final EmotionReader emotions;

  /** For the container. */
  @NullUnmarked
  protected EnsembleUnderstanding() {
    this(null, null, null, List::of);
  }

  @Inject
  public EnsembleUnderstanding(
      Encoders encoders, LanguageRecogniser recogniser, ReleaseShelf shelf, ProductNames products) {
    this.encoders = encoders;
    this.shelf = shelf;
    this.products = new GazetteerShelf(products);
    this.languages = new LanguageChoice(recogniser);
    this.emotions = new EmotionReader(EmotionCues.load());
  }

  @Override
  public Understanding understand(Utterance utterance) {
    Heard heard = hear(utterance);
    return understand(heard, encode(heard));
  }

  @Override
  public List<Understanding> understandAll(List<Utterance> utterances) {
    List<Heard> heard = utterances.stream().map(this::hear).toList();
    Map<Heard, EncodedText> encoded = encodeAll(heard);
    return heard.stream().map(h -> understand(h, Optional.ofNullable(encoded.get(h)))).toList();
  }

  /** An utterance in normal form, with its language and the model for it. */
  private static final class Heard {
    private final Utterance utterance;
    private final NormalText text;
    private final LanguageTag language;
    private final Release release;
    private final LanguageModel model;

    Heard(Utterance utterance, NormalText text, LanguageTag language, Release release) {
      this.utterance = utterance;
      this.text = text;
      this.language = language;
      this.release = release;
      this.model = release.modelFor(language);
    }
  }

  private Heard hear(Utterance utterance) {
    NormalText text = NormalText.of(utterance.text().masked());
    Release release = shelf.of(ShopScope.required(), utterance.release());
    return new Heard(utterance, text, languages.of(utterance, text), release);
  }

  private Optional<EncodedText> encode(Heard heard) {
    try {
      return encoder(heard.model)
          .map(encoder -> ModelEncoding.inTurn(encoder, heard.model, heard.text.text()));
    } catch (EncoderBusy e) {
      LOG.log(Level.WARNING, "KEFU-UND-001: {0}; n-grams alone decide this turn", e.getMessage());
      return Optional.empty();
    }
  }

  private Map<Heard, EncodedText> encodeAll(List<Heard> all) {
    Map<LanguageModel, List<Heard>> byModel = new HashMap<>();
    all.forEach(h -> byModel.computeIfAbsent(h.model, m -> new ArrayList<>()).add(h));
    Map<Heard, EncodedText> byText = new HashMap<>();
    byModel.forEach(
        (model, heard) ->
            encoder(model)
                .ifPresent(
                    encoder -> {
                      List<EncodedText> encoded =
                          ModelEncoding.inBackground(
                              encoder, model, heard.stream().map(h -> h.text.text()).toList());
                      for (int i = 0; i < heard.size(); i++) {
                        byText.put(heard.get(i), encoded.get(i));
                      }
                    }));
    return byText;
  }

  /**
   * The encoder in whose space the model was trained; another one's vectors would mean nothing to
   * it.
   */
  private Optional<TextEncoder> encoder(LanguageModel model) {
    return encoders
        .forLanguage(model.language())
        .filter(encoder -> encoder.space().equals(model.space()));
  }

  private Understanding understand(Heard heard, Optional<EncodedText> encoded) {
    Features features = ModelEncoding.features(heard.model, heard.text, encoded);
    Judgement judgement = heard.model.judge(features);
    return new Understanding(
        heard.language,
        judgement.ranking(),
        intents(heard, judgement),
        judgement.inScope(),
        judgement.inScopeProbability(),
        EntityFinder.find(heard.utterance.text(), heard.text, products.current()),
        emotions.read(heard.text),
        encoded.map(EncodedText::embedding),
        heard.release.id(),
        encoded.isEmpty());
  }

  /** Several wishes count only where the message as a whole is taken for one of them. */
  private static List<IntentScore> intents(Heard heard, Judgement judgement) {
    if (!judgement.inScope()) {
      return List.of(new IntentScore(IntentScore.OUT_OF_SCOPE, 1 - judgement.inScopeProbability()));
    }
    LanguageModel model = heard.model;
    return ClauseSplitter.wishes(
            heard.text,
            model.splitConfidence(),
            clause -> model.judge(model.features(clause, null)))
        .filter(wishes -> wishes.stream().anyMatch(w -> w.name().equals(judgement.best().name())))
        .orElse(List.of(judgement.best()));
  }
}
