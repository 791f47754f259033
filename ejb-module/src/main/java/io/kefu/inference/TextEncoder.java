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
}
