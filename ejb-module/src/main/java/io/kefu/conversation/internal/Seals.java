package io.kefu.conversation.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import io.kefu.conversation.Reply;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Turn;
import io.kefu.conversation.model.TurnPart;
import io.kefu.privacy.ProtectedText;
import io.kefu.privacy.Vault;
import io.kefu.shared.ShopScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * Puts what holds personal values under seal beside its masked form, and opens it again for its
 * owner.
 */
@ApplicationScoped
public class Seals {

  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private final Vault vault;

  /** For the container. */
  @NullUnmarked
  protected Seals() {
    this(null);
  }

  @Inject
  public Seals(Vault vault) {
    this.vault = vault;
  }

  /** Adds words to a turn: masked, and sealed too where they hold personal values. */
  void addWords(Turn turn, String text, ProtectedText protectedText) {
    TurnPart part = turn.addText(protectedText.masked());
    if (!text.equals(protectedText.masked())) {
      part.seal(vault.encrypt(text, context("turn_part", part.id())));
    }
  }

  /** What the turn said, as it was said. */
  public String words(Turn turn) {
    return turn.parts().stream().map(this::words).collect(Collectors.joining("\n"));
  }

  private String words(TurnPart part) {
    return part.sealedText()
        .map(kept -> vault.decrypt(kept, context("turn_part", part.id())))
        .orElse(part.maskedText());
  }

  /** Whether the turn said exactly this. */
  boolean said(Turn turn, String text) {
    return words(turn.parts().get(0)).equals(text);
  }

  /** Completes the customer's turn with its reply, in both forms where they differ. */
  void addReply(Turn turn, Reply reply, Reply masked, String trace) {
    String sealed =
        reply.equals(masked) ? null : vault.encrypt(Json.write(reply), context("turn", turn.id()));
    turn.answered(Json.write(masked), sealed, trace);
  }

  /** The reply as it was given. */
  public Reply reply(Turn turn) {
    String json =
        turn.sealedReply()
            .map(kept -> vault.decrypt(kept, context("turn", turn.id())))
            .or(turn::reply)
            .orElseThrow();
    return Json.read(json, Reply.class);
  }

  Map<String, String> facts(Conversation conversation) {
    String sealed = conversation.facts();
    return sealed == null
        ? Map.of()
        : Json.read(vault.decrypt(sealed, context("conversation", conversation.id())), FACTS);
  }

  void keepFacts(Conversation conversation, Map<String, String> facts) {
    conversation.keepFacts(
        vault.encrypt(Json.write(facts), context("conversation", conversation.id())));
  }

  private static String context(String table, UUID id) {
    return ShopScope.required() + "/" + table + "/" + id;
  }
}
