package io.kefu.web.operations;

import io.kefu.platform.Drain;
import io.kefu.platform.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.NullUnmarked;

/** Ready once every start-up step is done, until the server begins to end. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class StartedCheck implements HealthCheck {

  private final Readiness readiness;
  private final Drain drain;

  /** For the container. */
  @NullUnmarked
  protected StartedCheck() {
    this(null, null);
  }

  @Inject
  public StartedCheck(Readiness readiness, Drain drain) {
    this.readiness = readiness;
    this.drain = drain;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("start").status(readiness.ready() && !drain.draining());
    readiness.failure().ifPresent(failure -> answer.withData("failure", failure));
    if (drain.draining()) {
      answer.withData("ending", true);
    }
    return answer.build();
  }
}
