package io.kefu.inference.internal;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.Arrays;

/**
 * Text in, vector of unit length out: the state of the first token ({@code [CLS]}), as the BGE
 * models were trained.
 *
 * <p>In: three int64 tensors of shape (1, tokens). Out: float tensor (1, tokens, dimension), of
 * which the first row counts. Normalised in plain Java, since the runtime's tensors know no norm.
 */
final class BgeTranslator implements NoBatchifyTranslator<String, float[]> {

  private final HuggingFaceTokenizer tokenizer;
  private final int dimension;

  BgeTranslator(HuggingFaceTokenizer tokenizer, int dimension) {
    this.tokenizer = tokenizer;
    this.dimension = dimension;
  }

  @Override
  public NDList processInput(TranslatorContext context, String text) {
    Encoding encoding = tokenizer.encode(text);
    NDManager manager = context.getNDManager();
    return new NDList(
        row(manager, "input_ids", encoding.getIds()),
        row(manager, "attention_mask", encoding.getAttentionMask()),
        row(manager, "token_type_ids", encoding.getTypeIds()));
  }

  @Override
  public float[] processOutput(TranslatorContext context, NDList output) {
    float[] first = Arrays.copyOf(output.get(0).toFloatArray(), dimension);
    double squares = 0;
    for (float x : first) {
      squares += x * x;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < dimension; i++) {
      first[i] /= length;
    }
    return first;
  }

  private static NDArray row(NDManager manager, String name, long[] values) {
    NDArray row = manager.create(new long[][] {values});
    row.setName(name);
    return row;
  }
}
