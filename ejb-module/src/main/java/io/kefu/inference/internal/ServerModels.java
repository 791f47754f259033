package io.kefu.inference.internal;

import io.kefu.inference.ModelStatus;
import io.kefu.inference.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** All models of the server, as their owners see them. */
@ApplicationScoped
class ServerModels implements Models {

  private final ServerEncoders encoders;
  private final ServerLanguageRecogniser recogniser;

  /** For the container. */
  @NullUnmarked
  protected ServerModels() {
    this(null, null);
  }

  @Inject
  ServerModels(ServerEncoders encoders, ServerLanguageRecogniser recogniser) {
    this.encoders = encoders;
    this.recogniser = recogniser;
  }

  @Override
  public List<ModelStatus> all() {
    return Stream.concat(encoders.status().stream(), recogniser.status().stream()).toList();
  }
}
