package io.kefu.web.operations;

import io.kefu.inference.Encoders;
import io.kefu.inference.TextEncoder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.NullUnmarked;

/** Ready while there is an encoder to read with. */
@Readiness
@ApplicationScoped
public class ModelsCheck implements HealthCheck {

  private final Instance<Encoders> encoders;

  /** For the container. */
  @NullUnmarked
  protected ModelsCheck() {
    this(null);
  }

  @Inject
  public ModelsCheck(Instance<Encoders> encoders) {
    this.encoders = encoders;
  }

  @Override
  public HealthCheckResponse call() {
    String spaces =
        encoders.stream()
            .flatMap(e -> e.all().stream())
            .map(TextEncoder::space)
            .collect(Collectors.joining(", "));
    return HealthCheckResponse.named("models")
        .status(!spaces.isEmpty())
        .withData("encoders", spaces)
        .build();
  }
}
