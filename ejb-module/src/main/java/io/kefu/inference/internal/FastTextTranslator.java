package io.kefu.inference.internal;

import ai.djl.modality.Classifications;
import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import ai.djl.util.passthrough.PassthroughNDArray;
import java.util.ArrayList;
import java.util.Map;

/** A text in, classes out, best first. fastText reads one line, so line breaks become spaces. */
final class FastTextTranslator implements NoBatchifyTranslator<String, Classifications> {

  @Override
  public NDList processInput(TranslatorContext context, String text) {
    return new NDList(new PassthroughNDArray(text.replaceAll("[\\r\\n\\x00]+", " ")));
  }

  @Override
  @SuppressWarnings("unchecked") // made by FastTextBlock
  public Classifications processOutput(TranslatorContext context, NDList output) {
    Map<String, Double> labels =
        (Map<String, Double>) ((PassthroughNDArray) output.singletonOrThrow()).getObject();
    return new Classifications(new ArrayList<>(labels.keySet()), new ArrayList<>(labels.values()));
  }
}
