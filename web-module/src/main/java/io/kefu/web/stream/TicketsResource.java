package io.kefu.web.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.shop.Caller;
import io.kefu.shop.Doorkeeper;
import io.kefu.shop.Unauthenticated;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Gives tickets for the WebSocket. */
@Path("/v1/stream/tickets")
@RequestScoped
@Tag(name = "Chat")
public class TicketsResource {

  private final StreamTickets tickets;

  /** For the container. */
  @NullUnmarked
  protected TicketsResource() {
    this(null);
  }

  @Inject
  public TicketsResource(StreamTickets tickets) {
    this.tickets = tickets;
  }

  /**
   * What the socket is for.
   *
   * @param context as of {@code /v1/chat}
   */
  public record TicketWish(
      @Nullable Object context, @Nullable String channel, @Nullable String language) {}

  /** Opens {@code /v1/stream?ticket=…} once. */
  public record TicketGiven(String ticket, Instant expiresAt) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Get a ticket for the WebSocket",
      description = "Opens GET /v1/stream?ticket=… once, within 30 seconds.")
  @RequestBody(content = @Content(schema = @Schema(implementation = TicketWish.class)))
  @APIResponse(
      responseCode = "201",
      description = "Given",
      content = @Content(schema = @Schema(implementation = TicketGiven.class)))
  public Response give(
      JsonNode wish, @Context SecurityContext security, @Context HttpServletRequest request) {
    StreamTickets.Given given =
        tickets.give(
            Doorkeeper.shown(request).orElseThrow(Unauthenticated::new),
            (Caller) security.getUserPrincipal(),
            wish);
    return Response.status(Response.Status.CREATED)
        .entity(new TicketGiven(given.ticket(), given.expiresAt()))
        .build();
  }
}
