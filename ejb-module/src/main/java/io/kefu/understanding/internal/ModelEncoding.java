package io.kefu.understanding.internal;

import io.kefu.inference.EncodedText;
import io.kefu.inference.TextEncoder;
import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.Features;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.NormalText;
import java.util.List;
import java.util.Optional;

/** One encoder pass for each text, with the states of its tokens only where a head reads them. */
final class ModelEncoding {

  private ModelEncoding() {}

  /**
   * @throws io.kefu.inference.EncoderBusy if the encoder has no time for this turn
   */
  static EncodedText inTurn(TextEncoder encoder, LanguageModel model, String text) {
    return model.head().isPresent()
        ? encoder.encodeTokens(text, BiLstm.MOST_TOKENS)
        : EncodedText.whole(encoder.encode(text));
  }

  static List<EncodedText> inBackground(
      TextEncoder encoder, LanguageModel model, List<String> texts) {
    return model.head().isPresent()
        ? encoder.encodeAllTokens(texts, BiLstm.MOST_TOKENS)
        : encoder.encodeAll(texts).stream().map(EncodedText::whole).toList();
  }

  static Features features(LanguageModel model, NormalText text, Optional<EncodedText> encoded) {
    return encoded
        .map(e -> model.features(text, e.embedding().vector(), e.states()))
        .orElseGet(() -> model.features(text, null));
  }
}
