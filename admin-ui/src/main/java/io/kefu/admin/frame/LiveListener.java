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
 * One browser that waits for news. Whoever brings news only notes it, and never waits for the
 * browser; one task at a time takes what was noted and writes it, so that a slow browser keeps two
 * threads at most, and nobody who speaks.
 */
final class LiveListener {

  private static final Logger LOG = Logger.getLogger(LiveListener.class.getName());

  private final ShopId shop;
  private final AsyncContext connection;
  private final Set<UUID> noted = new LinkedHashSet<>();
  private final Object pen = new Object();

  LiveListener(ShopId shop, AsyncContext connection) {
    this.shop = shop;
    this.connection = connection;
  }

  boolean hears(ShopId other) {
    return shop.equals(other);
  }

  /** Whether this is the first that was noted since the last writing. */
  boolean note(UUID conversation) {
    synchronized (noted) {
      boolean first = noted.isEmpty();
      noted.add(conversation);
      return first;
    }
  }

  /** Forgets what was noted, since nobody will write it. */
  void forget() {
    take();
  }

  private Set<UUID> take() {
    synchronized (noted) {
      Set<UUID> taken = Set.copyOf(noted);
      noted.clear();
      return taken;
    }
  }

  /** Writes what was noted; false if nobody is there any more. */
  boolean flush() {
    synchronized (pen) {
      StringBuilder events = new StringBuilder();
      take().forEach(id -> events.append("event: conversation\ndata: ").append(id).append("\n\n"));
      return write(events.toString());
    }
  }

  /** Writes in the form of Server-Sent Events. */
  boolean write(String events) {
    synchronized (pen) {
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
}
