package io.kefu.web.learning;

import io.kefu.learning.LabelDesk;
import io.kefu.learning.SuspicionPage;
import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import io.kefu.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The labels of a training set that are probably wrong. */
@Path("/v1/training-sets/{id}/suspicions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class SuspicionsResource {

  private static final int SOON_SECONDS = 5;

  private final LabelDesk desk;

  /** For the container. */
  @NullUnmarked
  protected SuspicionsResource() {
    this(null);
  }

  @Inject
  public SuspicionsResource(LabelDesk desk) {
    this.desk = desk;
  }

  @GET
  @Operation(
      summary = "List the labels of a training set that are probably wrong",
      description =
          "By cross-validation, the surest suspicion first. Where nobody has looked through the set"
              + " yet, that begins: 202, until the state is ready.")
  @APIResponse(
      responseCode = "200",
      description = "Looked through, or failed",
      content = @Content(schema = @Schema(implementation = SuspicionsShown.class)))
  @APIResponse(
      responseCode = "202",
      description = "Being looked through; come again after Retry-After",
      content = @Content(schema = @Schema(implementation = SuspicionsShown.class)))
  public Response list(
      @PathParam("id") String id,
      @QueryParam("after") @Nullable Integer after,
      @QueryParam("limit") @Nullable Integer limit) {
    UUID set = Ids.of(TrainingSetsResource.WHAT, id);
    int from = after == null ? 0 : after;
    int most = Paging.limit(limit);
    SuspicionPage page = desk.suspicions(set, from, most);
    if (page.state() == SuspicionPage.State.NONE) {
      desk.lookThrough(set);
      page = desk.suspicions(set, from, most);
    }
    return page.state() == SuspicionPage.State.WORKING
        ? accepted(page).build()
        : Response.ok(SuspicionsShown.of(page)).build();
  }

  @POST
  @Operation(
      summary = "Look through a training set anew",
      description = "After changes, or where the last look failed. Answers at once.")
  @APIResponse(
      responseCode = "202",
      description = "Begun; the list tells how far it is",
      content = @Content(schema = @Schema(implementation = SuspicionsShown.class)))
  public Response look(@PathParam("id") String id, @Context UriInfo uri) {
    UUID set = Ids.of(TrainingSetsResource.WHAT, id);
    desk.lookThrough(set);
    return accepted(desk.suspicions(set, 0, 1)).location(uri.getAbsolutePath()).build();
  }

  @POST
  @Path("confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say that labels are right",
      description =
          "The same text with the same intent is suspected no more, in no training set of the"
              + " shop.")
  @APIResponse(responseCode = "204", description = "Kept")
  public void confirm(@PathParam("id") String id, @Nullable RowsForm form) {
    if (form == null) {
      throw new InvalidRequest("body", "is missing; send a JSON object");
    }
    desk.keepLabels(Ids.of(TrainingSetsResource.WHAT, id), form.numbers());
  }

  private static Response.ResponseBuilder accepted(SuspicionPage page) {
    return Response.accepted(SuspicionsShown.of(page))
        .header(HttpHeaders.RETRY_AFTER, SOON_SECONDS);
  }
}
