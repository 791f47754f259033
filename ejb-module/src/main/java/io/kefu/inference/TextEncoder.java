package io.kefu.inference;

import java.util.List;

/** Turns texts into vectors. Safe for several threads. */
public interface TextEncoder {

  /** Name and version of the space, as in {@link Embedding#space()}. */
  String space();

  /** 512 for Chinese, 384 for English. */
  int dimension();

  /**
   * Encodes one text; texts beyond 512 tokens are cut.
   *
   * @throws EncoderBusy if the bounded queue before the model is full or the wait too long
   */
  Embedding encode(String text);

  /**
   * Encodes many texts for background work, in order. Waits for its turn instead of throwing {@link
   * EncoderBusy}.
   */
  List<Embedding> encodeAll(List<String> texts);

  /**
   * As {@link #encode}, with the states of the first tokens. An encoder that knows no tokens takes
   * the text for one.
   *
   * @param most so many tokens at most, at least 1
   * @throws EncoderBusy as {@link #encode} does
   */
  default EncodedText encodeTokens(String text, int most) {
    Embedding embedding = encode(text);
    return new EncodedText(embedding, new float[][] {embedding.vector()});
  }

  /** As {@link #encodeTokens} for background work, in order; waits as {@link #encodeAll} does. */
  default List<EncodedText> encodeAllTokens(List<String> texts, int most) {
    return encodeAll(texts).stream()
        .map(embedding -> new EncodedText(embedding, new float[][] {embedding.vector()}))
        .toList();
  }
}
