package io.kefu.inference.internal;

import io.kefu.inference.Encoders;
import io.kefu.inference.InferenceSettings;
import io.kefu.inference.ModelStatus;
import io.kefu.inference.ModelUnusable;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The encoders of the server: opened by {@link LoadModels}, closed with the application. Until
 * then, and where they could not be opened, no language has an encoder.
 */
@ApplicationScoped
class ServerEncoders implements Encoders {

  private final InferenceSettings settings;
  private volatile @Nullable OnnxEncoders encoders;
  private volatile @Nullable ModelUnusable failure;

  /** For the container. */
  @NullUnmarked
  protected ServerEncoders() {
    this(null);
  }

  @Inject
  ServerEncoders(InferenceSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws ModelUnusable if a model is missing or broken
   */
  void open() {
    try {
      encoders = OnnxEncoders.open(settings.modelFolder(), settings.encoderLimits());
    } catch (ModelUnusable e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public Optional<TextEncoder> forLanguage(LanguageTag language) {
    OnnxEncoders open = encoders;
    return open == null ? Optional.empty() : open.forLanguage(language);
  }

  @Override
  public List<TextEncoder> all() {
    OnnxEncoders open = encoders;
    return open == null ? List.of() : open.all();
  }

  List<ModelStatus> status() {
    ModelFolder folder = new ModelFolder(settings.modelFolder());
    return Arrays.stream(BgeModel.values()).map(model -> status(model, folder)).toList();
  }

  @PreDestroy
  void close() {
    OnnxEncoders open = encoders;
    encoders = null;
    if (open != null) {
      open.close();
    }
  }

  private ModelStatus status(BgeModel model, ModelFolder folder) {
    String file = folder.resolve(model.network()).toString();
    if (encoders != null) {
      return ModelStatus.ready(model.space(), model.purpose(), file);
    }
    ModelUnusable wrong = failure;
    if (wrong == null) {
      return ModelStatus.loading(model.space(), model.purpose(), file);
    }
    boolean own =
        model.files().stream().anyMatch(f -> folder.resolve(f).toString().equals(wrong.file()));
    return own
        ? ModelStatus.failed(model.space(), model.purpose(), wrong.file(), wrong.cure())
        : ModelStatus.failed(
            model.space(), model.purpose(), file, "Cure " + wrong.file() + " first.");
  }
}
