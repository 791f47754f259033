package io.kefu.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.shared.ShopScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.NullUnmarked;

/**
 * Takes what others must learn. An event is written in the caller's transaction, so that it is told
 * if and only if what it tells is true, and leaves for the {@link EventConsumer}s soon after the
 * commit: at least once, in no particular order.
 */
@ApplicationScoped
public class Outbox {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EntityManager entityManager;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected Outbox() {
    this(null, null);
  }

  @Inject
  public Outbox(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  /**
   * Writes an event of the shop in {@code ShopScope}.
   *
   * @param type past tense with the context in front, such as {@code conversation.turn-recorded}
   * @param payload becomes JSON, at most 20,000 characters; ids and codes, no customer text
   */
  public void publish(String type, Object payload) {
    entityManager.persist(
        new OutboxEvent(ShopScope.required(), type, json(payload), clock.instant()));
  }

  private static String json(Object payload) {
    try {
      return JSON.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "An event's payload must be plain data: " + payload.getClass(), e);
    }
  }
}
