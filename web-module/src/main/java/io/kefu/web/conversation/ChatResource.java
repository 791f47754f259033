package io.kefu.web.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.TurnHandler;
import io.kefu.shop.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One message in, one answer out. */
@Path("/v1/chat")
@RequestScoped
@Tag(name = "Chat")
public class ChatResource {

  private static final MediaType EVENTS = MediaType.valueOf(AnswerEvents.MEDIA_TYPE);
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

  private final TurnHandler handler;

  /** For the container. */
  @NullUnmarked
  protected ChatResource() {
    this(null);
  }

  @Inject
  public ChatResource(TurnHandler handler) {
    this.handler = handler;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, AnswerEvents.MEDIA_TYPE})
  @Operation(
      summary = "Say something",
      description =
          "Handles one message of a customer. The same message_id sent again within 24 hours gets"
              + " the stored reply. As text/event-stream: events ack, delta and turn with ids; the"
              + " same message with Last-Event-ID gets the rest.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ChatForm.class)))
  @APIResponse(
      responseCode = "200",
      description = "Handled and durable",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ChatAnswer.class)),
        @Content(mediaType = AnswerEvents.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
      })
  public Response say(
      JsonNode body, @Context SecurityContext security, @Context HttpHeaders headers) {
    InboundMessage message = ChatRequest.read(body, (Caller) security.getUserPrincipal());
    return wantsEvents(headers) ? events(message, headers) : answer(message);
  }

  private Response answer(InboundMessage message) {
    return Response.ok(ChatAnswer.of(handler.handle(message)), MediaType.APPLICATION_JSON).build();
  }

  private Response events(InboundMessage message, HttpHeaders headers) {
    AnswerEvents events =
        new AnswerEvents(
            handler.begin(message),
            message.messageId().orElse(null),
            headers.getHeaderString("Last-Event-ID"));
    // Proxies that collect an answer before they pass it on are asked not to.
    return Response.ok(events, AnswerEvents.MEDIA_TYPE).header("X-Accel-Buffering", "no").build();
  }

  /** Only where the caller likes them better than JSON. */
  private static boolean wantsEvents(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .filter(type -> EVENTS.isCompatible(type) || JSON.isCompatible(type))
        .findFirst()
        .filter(type -> !JSON.isCompatible(type))
        .isPresent();
  }

  /**
   * The form of a message, for the API's description.
   *
   * @param context a conversation's name, an object with {@code user_id}, {@code conversation_id}
   *     and facts, or null
   */
  record ChatForm(
      @Schema(required = true, minLength = 1, maxLength = ChatRequest.QUERY) String query,
      @Nullable Object context,
      @Nullable String language,
      @Schema(enumeration = {"low", "normal", "high", "urgent"}) @Nullable String priority,
      @Schema(maxLength = ChatRequest.MESSAGE_ID) @Nullable String messageId,
      @Nullable String channel) {}
}
