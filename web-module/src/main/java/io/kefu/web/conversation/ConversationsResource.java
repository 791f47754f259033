package io.kefu.web.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.kefu.conversation.ConversationDesk;
import io.kefu.conversation.ConversationView;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.Reply;
import io.kefu.conversation.Transcripts;
import io.kefu.conversation.TurnView;
import io.kefu.handover.HandoverService;
import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import io.kefu.shop.Caller;
import io.kefu.understanding.IntentScore;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Conversations and their transcripts. A visitor sees the visitor's own alone. */
@Path("/v1/conversations/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
public class ConversationsResource {

  private static final int COMMENT = 2000;

  private final Transcripts transcripts;
  private final ConversationDesk desk;

  /** For the container. */
  @NullUnmarked
  protected ConversationsResource() {
    this(null, null);
  }

  @Inject
  public ConversationsResource(Transcripts transcripts, ConversationDesk desk) {
    this.transcripts = transcripts;
    this.desk = desk;
  }

  /**
   * A conversation.
   *
   * @param state {@code open} or {@code closed}
   */
  public record ConversationForm(
      UUID conversationId,
      String state,
      String channel,
      @Nullable String language,
      HandoverForm handover) {

    static ConversationForm of(ConversationView view) {
      return new ConversationForm(
          view.id(),
          view.open() ? "open" : "closed",
          view.channel(),
          view.language(),
          HandoverForm.of(view.handover()));
    }
  }

  /** A page of a transcript. */
  public record TurnsForm(List<TurnForm> turns) {}

  /** What somebody said. */
  @JsonInclude(Include.NON_NULL)
  public record TurnForm(
      long seq,
      String speaker,
      String text,
      Instant at,
      @Nullable String messageId,
      @Nullable String act,
      @Nullable IntentScore intent,
      Reply.@Nullable EmotionSeen emotion) {

    static TurnForm of(TurnView turn) {
      return new TurnForm(
          turn.seq(),
          turn.speaker().code(),
          turn.text(),
          turn.at(),
          turn.messageId(),
          turn.act(),
          turn.intent(),
          turn.emotion());
    }
  }

  /** What the customer thinks of it. */
  public record RatingForm(@Nullable Integer score, @Nullable String comment) {}

  /** Why a person is wanted. */
  public record WantedForm(@Nullable String reason, InboundMessage.@Nullable Priority priority) {}

  @GET
  @Operation(summary = "Read a conversation")
  public ConversationForm conversation(
      @PathParam("id") String id, @Context SecurityContext security) {
    return ConversationForm.of(transcripts.conversation(id(id), visitor(security)));
  }

  @GET
  @Path("/turns")
  @Operation(summary = "Read the transcript", description = "The turns after a seq, in order.")
  public TurnsForm turns(
      @PathParam("id") String id,
      @QueryParam("after") @Nullable Long after,
      @QueryParam("limit") @Nullable Integer limit,
      @Context SecurityContext security) {
    long known = after == null ? 0 : after;
    if (known < 0) {
      throw new InvalidRequest("after", "must be the seq of a turn, or 0");
    }
    return new TurnsForm(
        transcripts.turns(id(id), visitor(security), known, Paging.limit(limit)).stream()
            .map(TurnForm::of)
            .toList());
  }

  @POST
  @Path("/rating")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Rate a conversation", description = "A later rating replaces it.")
  public void rate(@PathParam("id") String id, RatingForm form, @Context SecurityContext security) {
    if (form.score() == null) {
      throw new InvalidRequest("score", "must be a whole number from 0 to 10");
    }
    desk.rate(id(id), visitor(security), form.score(), words("comment", form.comment(), COMMENT));
  }

  @POST
  @Path("/handover")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Ask for a person", description = "Repeating it changes nothing.")
  public ConversationForm wantPerson(
      @PathParam("id") String id, WantedForm form, @Context SecurityContext security) {
    String reason = words("reason", form.reason(), ChatRequest.FACT);
    InboundMessage.Priority priority =
        form.priority() == null ? InboundMessage.Priority.NORMAL : form.priority();
    return ConversationForm.of(
        desk.requestHandover(
            id(id),
            visitor(security),
            reason == null ? "asked for a person" : reason,
            HandoverService.Priority.valueOf(priority.name())));
  }

  @POST
  @Path("/close")
  @Operation(
      summary = "End a conversation",
      description =
          "As its customer wishes: nobody waits for a person any more, and the next message begins"
              + " another conversation. Repeating it changes nothing.")
  public ConversationForm close(@PathParam("id") String id, @Context SecurityContext security) {
    return ConversationForm.of(desk.end(id(id), visitor(security)));
  }

  private static @Nullable String words(String field, @Nullable String text, int most) {
    if (text != null && (Texts.length(text) > most || Texts.hasControls(text))) {
      throw new InvalidRequest(
          field, "must have at most " + most + " characters and no control characters");
    }
    return text;
  }

  private static UUID id(String written) {
    return Ids.of("conversation", written);
  }

  private static Optional<String> visitor(SecurityContext security) {
    return Visitors.of((Caller) security.getUserPrincipal());
  }
}
