package io.kefu.conversation.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** Wakes the closing of idle conversations. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdleTimer {

  private final IdleConversations idle;

  /** For the container. */
  @NullUnmarked
  public IdleTimer() {
    this(null);
  }

  @Inject
  public IdleTimer(IdleConversations idle) {
    this.idle = idle;
  }

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void close() {
    idle.close();
  }
}
