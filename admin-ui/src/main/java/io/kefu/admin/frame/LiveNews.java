package io.kefu.admin.frame;

import io.kefu.conversation.HandoverChanged;
import io.kefu.conversation.TurnRecorded;
import io.kefu.shared.ShopId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the browsers of a shop which conversation has news, and nothing of what was said. It hears
 * of this node's conversations alone; what happens on another node a page finds when it looks by
 * itself.
 */
@ApplicationScoped
public class LiveNews {

  private static final Logger LOG = Logger.getLogger(LiveNews.class.getName());

  /** What happens within this time is told at once. */
  private static final long GATHERED_MILLIS = 150;

  /** More browsers than a shop's team has; the next ones look by themselves. */
  private static final int LISTENERS_AT_MOST = 500;

  private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();

  @Resource ManagedScheduledExecutorService executor;

  void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) TurnRecorded event) {
    tell(event.shop(), event.conversation());
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) HandoverChanged event) {
    tell(event.shop(), event.conversation());
  }

  private void tell(ShopId shop, UUID conversation) {
    for (LiveListener listener : listeners) {
      if (listener.hears(shop) && listener.note(conversation)) {
        arrange(listener);
      }
    }
  }

  /** Where no task is taken on, this news is dropped, and the next tries again. */
  private void arrange(LiveListener listener) {
    try {
      executor.schedule(() -> flush(listener), GATHERED_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException | IllegalStateException e) {
      LOG.log(Level.FINE, "KEFU-ADM-003: a browser finds the news when it looks by itself", e);
      listener.forget();
    }
  }

  private void flush(LiveListener listener) {
    if (!listener.flush()) {
      listeners.remove(listener);
    }
  }

  /** Whether there is room for one more. */
  boolean join(LiveListener listener) {
    return listeners.size() < LISTENERS_AT_MOST && listeners.add(listener);
  }

  void leave(LiveListener listener) {
    listeners.remove(listener);
  }
}
