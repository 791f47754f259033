package io.kefu.web.operations;

import io.kefu.web.Route;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.NullUnmarked;

/**
 * Measures each request by route and status: {@code kefu_http_request_seconds}. The route is the
 * template, so that no id becomes a label.
 */
@Provider
@PreMatching
@Dependent
@Priority(0)
public class RequestTimes implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String BEGUN = RequestTimes.class.getName();

  private final MetricRegistry metrics;

  @Context private ResourceInfo resource;

  /** For the container, which looks for it and then takes the other. */
  @NullUnmarked
  public RequestTimes() {
    this(null);
  }

  @Inject
  public RequestTimes(MetricRegistry metrics) {
    this.metrics = metrics;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(BEGUN, System.nanoTime());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(BEGUN) instanceof Long begun) {
      metrics
          .timer(
              "kefu_http_request",
              new Tag("route", route().map(Route::toString).orElse("none")),
              new Tag("status", String.valueOf(response.getStatus())))
          .update(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private Optional<Route> route() {
    return resource.getResourceMethod() == null
        ? Optional.empty()
        : Route.of(resource.getResourceClass(), resource.getResourceMethod());
  }
}
