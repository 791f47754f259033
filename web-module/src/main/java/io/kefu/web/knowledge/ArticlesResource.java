package io.kefu.web.knowledge;

import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.ArticleView;
import io.kefu.knowledge.Edit;
import io.kefu.shared.Ids;
import io.kefu.shop.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The shop's articles. The ETag is the version. */
@Path("/v1/knowledge/articles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class ArticlesResource {

  private final ArticleDesk desk;

  /** For the container. */
  @NullUnmarked
  protected ArticlesResource() {
    this(null);
  }

  @Inject
  public ArticlesResource(ArticleDesk desk) {
    this.desk = desk;
  }

  @GET
  @Operation(summary = "List articles, oldest first")
  public ArticleList list(@BeanParam ArticleQuery query) {
    return ArticleList.of(desk.list(query.filter()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Write a new article")
  @APIResponse(
      responseCode = "201",
      description = "Written",
      content = @Content(schema = @Schema(implementation = ArticleShown.class)))
  public Response create(
      ArticleForm form, @Context SecurityContext security, @Context UriInfo uri) {
    ArticleView article = desk.create(form.draft(), edit(security, null));
    return shown(
        Response.created(uri.getAbsolutePathBuilder().path(article.id().toString()).build()),
        article);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Read an article")
  @APIResponse(
      responseCode = "200",
      description = "The article",
      content = @Content(schema = @Schema(implementation = ArticleShown.class)))
  public Response get(@PathParam("id") String id, @Context Request request) {
    ArticleView article = desk.get(id(id));
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag(article));
    return unchanged == null ? shown(Response.ok(), article) : unchanged.build();
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Replace an article",
      description = "With If-Match only if its version is still that one.")
  @APIResponse(
      responseCode = "200",
      description = "Replaced",
      content = @Content(schema = @Schema(implementation = ArticleShown.class)))
  public Response put(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      ArticleForm form,
      @Context SecurityContext security) {
    ArticleView article = desk.update(id(id), form.draft(), edit(security, ifMatch));
    return shown(Response.ok(), article);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove an article")
  @APIResponse(responseCode = "204", description = "Removed")
  public void delete(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Context SecurityContext security) {
    desk.remove(id(id), edit(security, ifMatch));
  }

  private static Response shown(Response.ResponseBuilder response, ArticleView article) {
    return response.tag(tag(article)).entity(ArticleShown.of(article)).build();
  }

  private static EntityTag tag(ArticleView article) {
    return new EntityTag(Long.toString(article.version()));
  }

  private static Edit edit(SecurityContext security, @Nullable String ifMatch) {
    return new Edit(((Caller) security.getUserPrincipal()).name(), VersionTag.expected(ifMatch));
  }

  private static UUID id(String written) {
    return Ids.of("article", written);
  }
}
