package io.kefu.shop.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Remembers what was found for a short while, so that not every request asks the database. */
final class Recent<K, V> {

  /** How long a revoked key may still open on another node. */
  static final Duration WHILE = Duration.ofSeconds(5);

  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<K, Seen<V>> seen =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Seen<V>> eldest) {
              return size() > REMEMBERED;
            }
          });

  Recent(Clock clock) {
    this.clock = clock;
  }

  private record Seen<V>(V value, Instant until) {}

  /** What is known, or else what the finder finds; nothing is remembered of what was not found. */
  Optional<V> get(K key, Function<K, Optional<V>> finder) {
    Instant now = clock.instant();
    Seen<V> known = seen.get(key);
    if (known != null && known.until().isAfter(now)) {
      return Optional.of(known.value());
    }
    Optional<V> found = finder.apply(key);
    found.ifPresentOrElse(
        value -> seen.put(key, new Seen<>(value, now.plus(WHILE))), () -> seen.remove(key));
    return found;
  }

  void forget(K key) {
    seen.remove(key);
  }
}
