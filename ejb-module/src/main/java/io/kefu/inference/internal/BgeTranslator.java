package io.kefu.inference.internal;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/**
 * Text in, the states of its tokens out, one after the other; the first one's ({@code [CLS]})
 * stands for the text, as the BGE models were trained.
 *
 * <p>In: three int64 tensors of shape (1, tokens). Out: float tensor (1, tokens, dimension).
 */
final class BgeTranslator implements NoBatchifyTranslator<String, float[]> {

  private final HuggingFaceTokenizer tokenizer;

  BgeTranslator(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
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
    return output.get(0).toFloatArray();
  }

  private static NDArray row(NDManager manager, String name, long[] values) {
    NDArray row = manager.create(new long[][] {values});
    row.setName(name);
    return row;
  }
}
