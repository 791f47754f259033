package io.kefu.inference.internal;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ModelException;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.translate.TranslateException;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import io.kefu.inference.Embedding;
import io.kefu.inference.EncodedText;
import io.kefu.inference.EncoderLimits;
import io.kefu.inference.ModelUnusable;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A sentence encoder on DJL's engine for ONNX Runtime.
 *
 * <p>One session for all threads; a call runs on its caller's thread alone (one thread within an
 * operator, no spinning), so that the number of texts at a time is the number of cores in use.
 */
public final class DjlTextEncoder implements TextEncoder, AutoCloseable {

  /** What the networks were trained with; longer texts are cut. */
  private static final int MAX_TOKENS = 512;

  private final BgeModel description;
  private final String file;
  private final HuggingFaceTokenizer tokenizer;
  private final Model model;
  private final PredictorPool<String, float[]> predictors;
  private final Turnstile turnstile;

  private DjlTextEncoder(
      BgeModel description, Path network, HuggingFaceTokenizer tokenizer, EncoderLimits limits)
      throws IOException, ModelException, OrtException {
    this.description = description;
    this.file = network.toString();
    this.tokenizer = tokenizer;
    this.model = load(network);
    this.predictors = new PredictorPool<>(model, new BgeTranslator(tokenizer));
    this.turnstile = new Turnstile(description.space(), limits);
  }

  /**
   * @throws ModelUnusable if a file of the model is missing or broken
   */
  public static DjlTextEncoder open(
      BgeModel description, ModelFolder folder, EncoderLimits limits) {
    Path network = folder.require(description.network());
    Path vocabulary = folder.require(description.tokenizer());
    try {
      return open(description, network, openTokenizer(vocabulary), limits);
    } catch (LinkageError e) {
      throw new ModelUnusable(
          network.toString(),
          "needs native libraries that could not be loaded: " + e,
          "They exist for Linux, macOS and Windows on x86-64 and ARM64; the folders of"
              + " java.io.tmpdir and DJL_CACHE_DIR must be writable and allow execution.",
          e);
    }
  }

  private static DjlTextEncoder open(
      BgeModel description, Path network, HuggingFaceTokenizer tokenizer, EncoderLimits limits) {
    try {
      return new DjlTextEncoder(description, network, tokenizer, limits);
    } catch (IOException | ModelException | OrtException | RuntimeException e) {
      tokenizer.close();
      throw new ModelUnusable(
          network.toString(),
          "was refused by ONNX Runtime: " + e.getMessage(),
          "Delete it and start again; if that does not help, the versions of DJL, onnxruntime and "
              + description.network().origin()
              + " do not fit each other.",
          e);
    }
  }

  public LanguageTag language() {
    return description.language();
  }

  @Override
  public String space() {
    return description.space();
  }

  @Override
  public int dimension() {
    return description.dimension();
  }

  @Override
  public Embedding encode(String text) {
    String clean = EncoderText.clean(text);
    return turnstile.forTurn(() -> embedding(predict(clean)));
  }

  @Override
  public EncodedText encodeTokens(String text, int most) {
    String clean = EncoderText.clean(text);
    return turnstile.forTurn(() -> encoded(predict(clean), most));
  }

  @Override
  public List<Embedding> encodeAll(List<String> texts) {
    return texts.stream()
        .map(EncoderText::clean)
        .map(text -> turnstile.inBackground(() -> embedding(predict(text))))
        .toList();
  }

  @Override
  public List<EncodedText> encodeAllTokens(List<String> texts, int most) {
    return texts.stream()
        .map(EncoderText::clean)
        .map(text -> turnstile.inBackground(() -> encoded(predict(text), most)))
        .toList();
  }

  @Override
  public void close() {
    turnstile.shut();
    predictors.close();
    model.close();
    tokenizer.close();
  }

  private EncodedText encoded(float[] states, int most) {
    int tokens = Math.min(most, states.length / dimension());
    float[][] first = new float[tokens][];
    for (int t = 0; t < tokens; t++) {
      first[t] = Arrays.copyOfRange(states, t * dimension(), (t + 1) * dimension());
    }
    return new EncodedText(embedding(states), first);
  }

  /** In plain Java, since the runtime's tensors know no norm. */
  private Embedding embedding(float[] states) {
    float[] first = Arrays.copyOf(states, dimension());
    double squares = 0;
    for (float x : first) {
      squares += x * x;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < first.length; i++) {
      first[i] /= length;
    }
    return new Embedding(space(), first);
  }

  private float[] predict(String text) {
    try {
      return predictors.predict(text);
    } catch (TranslateException e) {
      throw new ModelUnusable(
          file,
          "failed while it encoded a text",
          "Restart the server and report what happened.",
          e);
    }
  }

  private static HuggingFaceTokenizer openTokenizer(Path vocabulary) {
    try {
      return HuggingFaceTokenizer.builder()
          .optTokenizerPath(vocabulary)
          .optTruncation(true)
          .optPadding(false)
          .optMaxLength(MAX_TOKENS)
          .build();
    } catch (IOException | RuntimeException e) {
      throw new ModelUnusable(
          vocabulary.toString(),
          "was refused by the tokenizer: " + e.getMessage(),
          "Delete it and start again.",
          e);
    }
  }

  private static Model load(Path network) throws IOException, ModelException, OrtException {
    Model model = Model.newInstance("model", Device.cpu(), "OnnxRuntime");
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.addConfigEntry("session.inter_op.allow_spinning", "0");
      model.load(network.getParent(), "model", Map.of("sessionOptions", options));
      return model;
    } catch (IOException | ModelException | OrtException | RuntimeException e) {
      model.close();
      throw e;
    }
  }
}
