package io.kefu.understanding;

import io.kefu.shared.LanguageTag;
import java.util.List;
import java.util.Set;

/** Utterances laid out by meaning. Safe for several threads; keeps a byte for each dimension. */
public interface ExampleIndex {

  /**
   * An utterance near a text.
   *
   * @param row of the utterance
   * @param closeness cosine of the centred vectors, -1..1; 1 is the same
   */
  record Near(int row, double closeness) {}

  /** Primary languages that it holds. */
  Set<LanguageTag> languages();

  /**
   * The utterances of that language that mean most nearly the same, closest first.
   *
   * @param text without personal values
   * @return empty if the index does not hold the language
   * @throws io.kefu.inference.EncoderBusy if live turns keep the encoder
   */
  List<Near> nearest(String text, LanguageTag language, int most);
}
