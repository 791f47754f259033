package io.kefu.web.shop;

import io.kefu.shared.InvalidRequest;
import io.kefu.shop.Caller;
import io.kefu.shop.Visitors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Welcomes browsers behind a site key. */
@Path("/v1/visitors")
@RequestScoped
@Tag(name = "Chat")
public class VisitorsResource {

  private final Visitors visitors;

  /** For the container. */
  @NullUnmarked
  protected VisitorsResource() {
    this(null);
  }

  @Inject
  public VisitorsResource(Visitors visitors) {
    this.visitors = visitors;
  }

  /**
   * @param signature HMAC-SHA256 of the user id under the shop's identity secret, hexadecimal
   *     digits
   */
  public record VisitorForm(@Nullable String userId, @Nullable String signature) {}

  /** What the browser keeps and sends as {@code Kefu-Visitor}. */
  public record VisitorWelcomed(String visitor, String token, Instant expiresAt) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Welcome a browser",
      description =
          "Gives a token that opens the conversations begun with it. A user_id counts only if"
              + " signed.")
  @APIResponse(
      responseCode = "201",
      description = "Welcomed",
      content = @Content(schema = @Schema(implementation = VisitorWelcomed.class)))
  public Response welcome(VisitorForm form, @Context SecurityContext security) {
    Caller caller = (Caller) security.getUserPrincipal();
    Visitors.Pass pass = visitors.welcome(caller.shop(), user(form));
    return Response.status(Response.Status.CREATED)
        .entity(new VisitorWelcomed(pass.visitor(), pass.token(), pass.expiresAt()))
        .build();
  }

  private static Optional<Visitors.SignedUser> user(VisitorForm form) {
    if (form.userId() == null) {
      return Optional.empty();
    }
    if (form.signature() == null) {
      throw new InvalidRequest("signature", "must sign the user_id");
    }
    return Optional.of(new Visitors.SignedUser(form.userId(), form.signature()));
  }
}
