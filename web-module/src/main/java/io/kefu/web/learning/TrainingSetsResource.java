package io.kefu.web.learning;

import io.kefu.learning.ExampleFilter;
import io.kefu.learning.ExamplePage;
import io.kefu.learning.LabelDesk;
import io.kefu.learning.SimilarExample;
import io.kefu.learning.TrainingSetDesk;
import io.kefu.learning.TrainingSetPage;
import io.kefu.learning.TrainingSetUpload;
import io.kefu.learning.TrainingSetView;
import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The training sets of the caller's shop. */
@Path("/v1/training-sets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning")
public class TrainingSetsResource {

  static final String WHAT = "training set";

  private final TrainingSetDesk desk;
  private final LabelDesk labels;

  /** For the container. */
  @NullUnmarked
  protected TrainingSetsResource() {
    this(null, null);
  }

  @Inject
  public TrainingSetsResource(TrainingSetDesk desk, LabelDesk labels) {
    this.desk = desk;
    this.labels = labels;
  }

  /**
   * A page of sets, oldest first.
   *
   * @param next what {@code after} takes; null on the last page
   */
  public record TrainingSetList(List<TrainingSetShown> trainingSets, @Nullable UUID next) {

    static TrainingSetList of(TrainingSetPage page) {
      return new TrainingSetList(
          page.sets().stream().map(TrainingSetShown::of).toList(), page.next().orElse(null));
    }
  }

  /**
   * A page of examples.
   *
   * @param next what {@code after} takes; null on the last page
   */
  public record ExampleList(List<ExampleShown> examples, @Nullable Integer next) {

    static ExampleList of(ExamplePage page) {
      return new ExampleList(
          page.examples().stream().map(ExampleShown::of).toList(), page.next().orElse(null));
    }

    static ExampleList of(List<SimilarExample> similar) {
      return new ExampleList(similar.stream().map(ExampleShown::of).toList(), null);
    }
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Keep a training set",
      description =
          "The body is the file itself: tab-separated values or CSV with the header 'text intent"
              + " lang [split]', the same as .xlsx, training data of Rasa (YAML), an export of"
              + " Dialogflow ES (zip), of LUIS or CLU (JSON), or JSON rows. 'language' is that of"
              + " rows that do not say theirs. Up to 64 MiB and 200,000 examples.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "text/tab-separated-values",
            schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
        @Content(
            mediaType = "application/zip",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "201",
      description = "Kept, whatever its problems",
      content = @Content(schema = @Schema(implementation = TrainingSetShown.class)))
  public Response keep(
      @QueryParam("name") @Nullable String name,
      @QueryParam("language") @Nullable String language,
      @HeaderParam("Content-Type") @Nullable String contentType,
      InputStream body,
      @Context UriInfo uri) {
    TrainingSetView set =
        desk.keep(
            new TrainingSetUpload(
                name == null ? "" : name, Optional.ofNullable(contentType), tag(language), body));
    return Response.created(uri.getAbsolutePathBuilder().path(set.id().toString()).build())
        .entity(TrainingSetShown.of(set))
        .build();
  }

  @GET
  @Operation(summary = "List training sets, oldest first")
  public TrainingSetList list(
      @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
    return TrainingSetList.of(desk.list(Paging.after(after), Paging.limit(limit)));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read a training set's report")
  public TrainingSetShown get(@PathParam("id") String id) {
    return TrainingSetShown.of(desk.get(Ids.of(WHAT, id)));
  }

  @GET
  @Path("{id}/examples")
  @Operation(
      summary = "List the examples of a training set",
      description =
          "By row; with 'similar_to' those that mean most nearly the same as that text, closest"
              + " first and without further pages. 'language' is that of the text, recognised where"
              + " left out. Where nobody has looked through the set yet, that begins, and the"
              + " answer is a conflict with Retry-After.")
  public ExampleList examples(
      @PathParam("id") String id,
      @QueryParam("intent") @Nullable String intent,
      @QueryParam("similar_to") @Nullable String similarTo,
      @QueryParam("language") @Nullable String language,
      @QueryParam("after") @Nullable Integer after,
      @QueryParam("limit") @Nullable Integer limit) {
    if (similarTo != null) {
      return ExampleList.of(
          labels.similar(Ids.of(WHAT, id), similarTo, tag(language), Paging.limit(limit)));
    }
    ExampleFilter filter =
        new ExampleFilter(
            Optional.ofNullable(intent), after == null ? 0 : after, Paging.limit(limit));
    return ExampleList.of(desk.examples(Ids.of(WHAT, id), filter));
  }

  @POST
  @Path("{id}/versions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change a training set",
      description =
          "Keeps the changed set as its next version, under a new id; rows that stay keep their"
              + " numbers. The version before stays where a release was trained from it, and is"
              + " removed otherwise.")
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = TrainingSetShown.class)))
  public Response revise(
      @PathParam("id") String id, @Nullable SetChangesForm form, @Context UriInfo uri) {
    if (form == null) {
      throw new InvalidRequest("body", "is missing; send a JSON object");
    }
    TrainingSetView set = desk.revise(Ids.of(WHAT, id), form.changes());
    return Response.created(
            uri.getBaseUriBuilder()
                .path(TrainingSetsResource.class)
                .path(set.id().toString())
                .build())
        .entity(TrainingSetShown.of(set))
        .build();
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Remove a training set",
      description = "Releases that were trained from it stay.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void delete(@PathParam("id") String id) {
    desk.remove(Ids.of(WHAT, id));
  }

  private static Optional<LanguageTag> tag(@Nullable String language) {
    try {
      return Optional.ofNullable(language).filter(l -> !l.isBlank()).map(LanguageTag::new);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("language", "is no BCP 47 language tag; write one such as 'zh-CN'");
    }
  }
}
