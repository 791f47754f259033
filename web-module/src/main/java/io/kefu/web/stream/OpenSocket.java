package io.kefu.web.stream;

import io.kefu.shared.KefuException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open socket as the hub keeps it. */
final class OpenSocket {

  private final Guest guest;
  private final StreamSession session;
  private volatile @Nullable UUID conversation;
  private volatile long heardAt = System.nanoTime();

  OpenSocket(Guest guest, StreamSession session) {
    this.guest = guest;
    this.session = session;
  }

  void heard(String text) {
    heardAt = System.nanoTime();
    session.heard(text);
  }

  void refuse(KefuException refusal) {
    heardAt = System.nanoTime();
    session.refuse(refusal, null);
  }

  boolean silentFor(Duration idle) {
    return System.nanoTime() - heardAt > idle.toNanos();
  }

  Guest guest() {
    return guest;
  }

  StreamSession session() {
    return session;
  }

  /** Where it listens; null before the first hello. */
  @Nullable UUID conversation() {
    return conversation;
  }

  void listensIn(UUID joined) {
    conversation = joined;
  }
}
