package io.kefu.web.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.conversation.TurnHandler;
import io.kefu.shop.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One message in, one answer out. */
@Path("/v1/chat")
@RequestScoped
@Tag(name = "Chat")
public class ChatResource {

  private final TurnHandler handler;

  /** For the container. */
  protected ChatResource() {
    this(null);
  }

  @Inject
  public ChatResource(@Nullable TurnHandler handler) {
    this.handler = handler;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say something",
      description =
          "Handles one message of a customer. The same message_id sent again within 24 hours gets"
              + " the stored reply.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ChatForm.class)))
  @APIResponse(
      responseCode = "200",
      description = "Handled and durable",
      content = @Content(schema = @Schema(implementation = ChatAnswer.class)))
  public ChatAnswer say(JsonNode body, @Context SecurityContext security) {
    Caller caller = (Caller) security.getUserPrincipal();
    return ChatAnswer.of(handler.handle(ChatRequest.read(body, caller)));
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
