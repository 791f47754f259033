package io.kefu.admin.frame;

import io.kefu.shared.ShopId;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One browser that waits for news. Whoever brings news only notes it; one task at a time writes
 * what was noted, so that a slow browser holds up nobody else.
 */
final class LiveListener {

  private static final Logger LOG = Logger.getLogger(LiveListener.class.getName());

  private final ShopId shop;
  private final AsyncContext connection;
  private final Set<UUID> noted = new LinkedHashSet<>();

  LiveListener(ShopId shop, AsyncContext connection) {
    this.shop = shop;
    this.connection = connection;
  }

  boolean hears(ShopId other) {
    return shop.equals(other);
  }

  /** Whether this is the first that was noted since the last writing. */
  synchronized boolean note(UUID conversation) {
    boolean first = noted.isEmpty();
    noted.add(conversation);
    return first;
  }

  private synchronized Set<UUID> take() {
    Set<UUID> taken = Set.copyOf(noted);
    noted.clear();
    return taken;
  }

  /** Writes what was noted; false if nobody is there any more. */
  boolean flush() {
    StringBuilder events = new StringBuilder();
    take().forEach(id -> events.append("event: conversation\ndata: ").append(id).append("\n\n"));
    return write(events.toString());
  }

  /** Writes in the form of Server-Sent Events. */
  synchronized boolean write(String events) {
    try {
      connection.getResponse().getWriter().write(events);
      connection.getResponse().flushBuffer();
      return !connection.getResponse().getWriter().checkError();
    } catch (IOException | IllegalStateException e) {
      LOG.log(Level.FINE, "KEFU-ADM-002: a browser left", e);
      return false;
    }
  }
}
