package io.kefu.conversation.internal;

import io.kefu.conversation.ConversationSettings;
import io.kefu.conversation.model.Conversations;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import io.kefu.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Ends the conversations that nobody came back to, shop by shop. */
@ApplicationScoped
public class IdleConversations {

  /** Short transactions: rows stay locked for some milliseconds. */
  private static final int BATCH = 50;

  private final Shops shops;
  private final Conversations conversations;
  private final ConversationEnd end;
  private final ConversationSettings settings;
  private final UnitOfWork unit;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected IdleConversations() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public IdleConversations(
      Shops shops,
      Conversations conversations,
      ConversationEnd end,
      ConversationSettings settings,
      UnitOfWork unit,
      Clock clock) {
    this.shops = shops;
    this.conversations = conversations;
    this.end = end;
    this.settings = settings;
    this.unit = unit;
    this.clock = clock;
  }

  /** Ends what is idle now. */
  public void close() {
    for (ShopId shop : shops.all()) {
      int closed;
      do {
        closed = ShopScope.call(shop, () -> unit.call(this::closeBatch));
      } while (closed == BATCH);
    }
  }

  private int closeBatch() {
    Instant now = clock.instant();
    List<UUID> idle = conversations.idleSince(now.minus(settings.idleMax()), BATCH);
    for (UUID id : idle) {
      conversations
          .locked(id)
          .filter(conversation -> conversation.idleSince(settings.idleMax(), now))
          .ifPresent(conversation -> end.of(conversation, ConversationEnd.NOBODY));
    }
    return idle.size();
  }
}
