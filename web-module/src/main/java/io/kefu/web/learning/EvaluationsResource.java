package io.kefu.web.learning;

import io.kefu.learning.EvaluationDesk;
import io.kefu.shared.InvalidRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Measures a release by examples. Keeps nothing of them. */
@Path("/v1/evaluations")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class EvaluationsResource {

  private final EvaluationDesk desk;

  /** For the container. */
  @NullUnmarked
  protected EvaluationsResource() {
    this(null);
  }

  @Inject
  public EvaluationsResource(EvaluationDesk desk) {
    this.desk = desk;
  }

  @POST
  @Operation(
      summary = "Measure a release",
      description =
          "Understands up to 5,000 examples as turns are, one after the other, and counts. One"
              + " encoder pass an example.")
  public EvaluationShown evaluate(@Nullable EvaluationForm form) {
    if (form == null) {
      throw new InvalidRequest("body", "is missing; send a JSON object");
    }
    return EvaluationShown.of(desk.evaluate(form.order()));
  }
}
