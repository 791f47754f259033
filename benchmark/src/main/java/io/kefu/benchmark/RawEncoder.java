package io.kefu.benchmark;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/**
 * The same model without DJL and without Kefu: what a program written for this one purpose would
 * do.
 */
final class RawEncoder implements AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;

  /**
   * @param folder with model.onnx and tokenizer.json
   */
  RawEncoder(Path folder) throws IOException, OrtException {
    tokenizer =
        HuggingFaceTokenizer.builder()
            .optTokenizerPath(folder.resolve("tokenizer.json"))
            .optTruncation(true)
            .optPadding(false)
            .optMaxLength(512)
            .build();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.addConfigEntry("session.inter_op.allow_spinning", "0");
      session = environment.createSession(folder.resolve("model.onnx").toString(), options);
    }
  }

  Encoding tokens(String text) {
    return tokenizer.encode(text);
  }

  float[] encode(String text) {
    return run(tokens(text));
  }

  float[] run(Encoding tokens) {
    try (OnnxTensor ids = row(tokens.getIds());
        OnnxTensor mask = row(tokens.getAttentionMask());
        OnnxTensor types = row(tokens.getTypeIds());
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      OnnxTensor states = (OnnxTensor) result.get(0);
      return first(states.getFloatBuffer(), (int) states.getInfo().getShape()[2]);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
    tokenizer.close();
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {values});
  }

  private static float[] first(FloatBuffer states, int dimension) {
    float[] vector = new float[dimension];
    states.get(vector);
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < dimension; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
