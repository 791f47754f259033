package io.kefu.web.learning;

import io.kefu.learning.ReleaseDesk;
import io.kefu.learning.ReleasePage;
import io.kefu.learning.ReleaseView;
import io.kefu.shared.InvalidRequest;
import io.kefu.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The releases of the caller's shop. */
@Path("/v1/releases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class ReleasesResource {

  private final ReleaseDesk desk;

  /** For the container. */
  @NullUnmarked
  protected ReleasesResource() {
    this(null);
  }

  @Inject
  public ReleasesResource(ReleaseDesk desk) {
    this.desk = desk;
  }

  /**
   * The release that comes with Kefu, then the shop's own, oldest first.
   *
   * @param next what {@code after} takes; null on the last page
   */
  public record ReleaseList(List<ReleaseShown> releases, @Nullable String next) {

    static ReleaseList of(ReleasePage page) {
      return new ReleaseList(
          page.releases().stream().map(ReleaseShown::of).toList(), page.next().orElse(null));
    }
  }

  @GET
  @Operation(summary = "List releases, oldest first")
  public ReleaseList list(
      @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
    return ReleaseList.of(
        desk.list(Optional.ofNullable(after).filter(a -> !a.isBlank()), Paging.limit(limit)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Train a release",
      description = "Answers at once; the release's state and progress tell how far it is.")
  @APIResponse(
      responseCode = "202",
      description = "Ordered",
      content = @Content(schema = @Schema(implementation = ReleaseShown.class)))
  public Response train(@Nullable ReleaseForm form, @Context UriInfo uri) {
    if (form == null) {
      throw new InvalidRequest("body", "is missing; send a JSON object");
    }
    ReleaseView release = desk.train(form.order());
    return Response.accepted(ReleaseShown.of(release))
        .location(uri.getAbsolutePathBuilder().path(release.id()).build())
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a release")
  public ReleaseShown get(@PathParam("id") String id) {
    return ReleaseShown.of(desk.get(id));
  }

  @GET
  @Path("{id}/confusions")
  @Operation(
      summary = "List the intents that a release takes for each other",
      description =
          "More often than by chance, by the cross-validation of its training; with what may be"
              + " done about each pair.")
  public ConfusionsShown confusions(@PathParam("id") String id) {
    return ConfusionsShown.of(desk.confusions(id));
  }

  @GET
  @Path("{id}/comparison")
  @Operation(
      summary = "Compare a release with another one",
      description =
          "By the cross-validation of their trainings: each intent, and the examples that only one"
              + " of both gets right.")
  public ComparisonShown compare(
      @PathParam("id") String id, @QueryParam("with") @Nullable String with) {
    if (with == null || with.isBlank() || with.equals(id)) {
      throw new InvalidRequest("with", "must be the id of another release");
    }
    return ComparisonShown.of(desk.compare(id, with));
  }

  @POST
  @Path("{id}/activate")
  @Operation(
      summary = "Put a release into service",
      description = "An older one is the roll-back; the id of the base release ends own ones.")
  public ReleaseShown activate(@PathParam("id") String id) {
    return ReleaseShown.of(desk.activate(id));
  }

  @POST
  @Path("{id}/cancel")
  @Operation(summary = "Cancel a training")
  public ReleaseShown cancel(@PathParam("id") String id) {
    return ReleaseShown.of(desk.cancel(id));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove a release that is not active")
  @APIResponse(responseCode = "204", description = "Removed")
  public void delete(@PathParam("id") String id) {
    desk.remove(id);
  }
}
