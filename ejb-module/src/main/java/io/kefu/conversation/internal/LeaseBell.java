package io.kefu.conversation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Wakes turns that wait for a conversation on this node. It only saves time: who misses the ring,
 * or waits for a turn of another node, looks again soon.
 */
@ApplicationScoped
public class LeaseBell {

  private final Map<UUID, CountDownLatch> bells = new ConcurrentHashMap<>();

  void ring(UUID conversation) {
    CountDownLatch bell = bells.remove(conversation);
    if (bell != null) {
      bell.countDown();
    }
  }

  void await(UUID conversation, Duration most) {
    CountDownLatch bell = bells.computeIfAbsent(conversation, c -> new CountDownLatch(1));
    try {
      if (!bell.await(most.toNanos(), TimeUnit.NANOSECONDS)) {
        bells.remove(conversation, bell);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
