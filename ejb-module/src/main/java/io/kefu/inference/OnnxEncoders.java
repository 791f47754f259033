package io.kefu.inference;

import io.kefu.inference.internal.BgeModel;
import io.kefu.inference.internal.DjlTextEncoder;
import io.kefu.inference.internal.ModelFolder;
import io.kefu.shared.LanguageTag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The two encoders that Kefu ships, for a server and for a plain JVM alike.
 *
 * <pre>{@code
 * try (OnnxEncoders encoders = OnnxEncoders.open(folder, EncoderLimits.standard())) {
 *   TextEncoder chinese = encoders.forLanguage(LanguageTag.CHINESE).orElseThrow();
 *   Embedding point = chinese.encode("我的快递到哪里了");
 * }
 * }</pre>
 *
 * Owns native memory; whoever opens it closes it. Safe for several threads.
 */
public final class OnnxEncoders implements Encoders, AutoCloseable {

  private final List<DjlTextEncoder> encoders;

  private OnnxEncoders(List<DjlTextEncoder> encoders) {
    this.encoders = List.copyOf(encoders);
  }

  /**
   * Unpacks the models into the folder where they are not there yet, checks them and loads them.
   *
   * @throws ModelUnusable if a model is missing or broken; names the file and the cure
   */
  public static OnnxEncoders open(Path modelFolder, EncoderLimits limits) {
    ModelFolder folder = new ModelFolder(modelFolder);
    List<DjlTextEncoder> opened = new ArrayList<>();
    try {
      for (BgeModel model : BgeModel.values()) {
        opened.add(DjlTextEncoder.open(model, folder, limits));
      }
      return new OnnxEncoders(opened);
    } catch (RuntimeException e) {
      opened.forEach(DjlTextEncoder::close);
      throw e;
    }
  }

  @Override
  public Optional<TextEncoder> forLanguage(LanguageTag language) {
    return encoders.stream()
        .filter(encoder -> encoder.language().sameLanguageAs(language))
        .map(TextEncoder.class::cast)
        .findFirst();
  }

  @Override
  public List<TextEncoder> all() {
    return List.copyOf(encoders);
  }

  /** Waits for the texts that are being encoded, then frees the models. */
  @Override
  public void close() {
    encoders.forEach(DjlTextEncoder::close);
  }
}
