package io.kefu.shop.internal;

import io.kefu.shared.ShopId;
import io.kefu.shop.model.ApiKey;
import io.kefu.shop.model.KeyRights;
import io.kefu.shop.model.KeyText;
import io.kefu.shop.model.ShopTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Finds the live key that a text is, and notes when it was last used. */
@ApplicationScoped
class LiveKeys {

  /** How exact "last used" is; more would be a write at every request. */
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final ShopTables tables;
  private final PlatformWork work;
  private final Clock clock;
  private final Recent<String, Known> recent;

  /** For the container. */
  @NullUnmarked
  protected LiveKeys() {
    this(null, null, Clock.systemUTC());
  }

  @Inject
  LiveKeys(ShopTables tables, PlatformWork work, Clock clock) {
    this.tables = tables;
    this.work = work;
    this.clock = clock;
    this.recent = new Recent<>(clock);
  }

  /** A live key. */
  record Known(UUID id, ShopId shop, KeyRights rights, String hash) {}

  Optional<Known> find(KeyText presented) {
    return recent
        .get(presented.prefix(), prefix -> work.call(() -> look(presented)))
        .filter(known -> presented.hashesTo(known.hash()))
        .filter(
            known ->
                known.rights().expiresAt().filter(end -> !end.isAfter(clock.instant())).isEmpty());
  }

  void forget(String prefix) {
    recent.forget(prefix);
  }

  /**
   * Only the holder of the whole key is remembered and noted: knowing the first characters touches
   * nothing.
   */
  private Optional<Known> look(KeyText presented) {
    Instant now = clock.instant();
    Optional<ApiKey> found =
        tables
            .keyByPrefix(presented.prefix())
            .filter(key -> key.live(now) && key.matches(presented));
    found.filter(key -> usedLongAgo(key, now)).ifPresent(key -> tables.noteUse(key.id(), now));
    return found.map(key -> new Known(key.id(), key.shop(), key.rights(), presented.hash()));
  }

  private static boolean usedLongAgo(ApiKey key, Instant now) {
    return key.view().lastUsedAt().filter(at -> at.isAfter(now.minus(USE_NOTED_EVERY))).isEmpty();
  }
}
