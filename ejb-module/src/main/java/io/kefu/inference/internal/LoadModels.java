package io.kefu.inference.internal;

import io.kefu.inference.ModelStatus;
import io.kefu.platform.StartupStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** Opens the models at the start, since the first customer should not wait for them. */
@ApplicationScoped
class LoadModels implements StartupStep {

  private static final Logger LOG = Logger.getLogger(LoadModels.class.getName());

  private final ServerEncoders encoders;
  private final ServerLanguageRecogniser recogniser;
  private final ServerModels models;

  /** For the container. */
  @NullUnmarked
  protected LoadModels() {
    this(null, null, null);
  }

  @Inject
  LoadModels(ServerEncoders encoders, ServerLanguageRecogniser recogniser, ServerModels models) {
    this.encoders = encoders;
    this.recogniser = recogniser;
    this.models = models;
  }

  @Override
  public String name() {
    return "load encoders";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public void run() {
    recogniser.open();
    encoders.open();
    LOG.log(
        Level.INFO,
        "KEFU-INF-001: models in use: {0}",
        models.all().stream()
            .filter(ModelStatus::ready)
            .map(ModelStatus::name)
            .collect(Collectors.joining(", ")));
  }
}
