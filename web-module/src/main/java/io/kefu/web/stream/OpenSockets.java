package io.kefu.web.stream;

import io.kefu.shared.ShopId;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The open sockets of this node, and who listens in which conversation. */
final class OpenSockets {

  private final Set<OpenSocket> all = new HashSet<>();
  private final Map<UUID, Set<OpenSocket>> listening = new HashMap<>();

  synchronized int size() {
    return all.size();
  }

  synchronized void add(OpenSocket socket) {
    all.add(socket);
  }

  synchronized void remove(OpenSocket socket) {
    all.remove(socket);
    leave(socket);
    notifyAll();
  }

  /** The socket listens there from now on; not if it is gone already. */
  synchronized void listen(OpenSocket socket, UUID conversation) {
    leave(socket);
    if (all.contains(socket)) {
      socket.listensIn(conversation);
      listening.computeIfAbsent(conversation, c -> new HashSet<>()).add(socket);
    }
  }

  private void leave(OpenSocket socket) {
    UUID before = socket.conversation();
    Set<OpenSocket> others = before == null ? null : listening.get(before);
    if (others != null && others.remove(socket) && others.isEmpty()) {
      listening.remove(before);
    }
  }

  synchronized List<OpenSocket> in(UUID conversation) {
    return List.copyOf(listening.getOrDefault(conversation, Set.of()));
  }

  synchronized List<OpenSocket> all() {
    return List.copyOf(all);
  }

  /** The shops in whose conversations somebody listens. */
  synchronized Set<ShopId> shops() {
    Set<ShopId> shops = new HashSet<>();
    listening.values().forEach(in -> in.forEach(s -> shops.add(s.guest().caller().shop())));
    return shops;
  }

  /** Waits until all are gone, so long at most. */
  synchronized void awaitNone(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    try {
      for (long left = most.toMillis();
          !all.isEmpty() && left > 0;
          left = (end - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
