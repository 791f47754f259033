package io.kefu.commerce.internal;

import io.kefu.commerce.ProductName;
import io.kefu.commerce.ProductNames;
import io.kefu.commerce.model.ProductWatcher;
import io.kefu.commerce.model.Products;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each shop's product names; one thread reads a shop's anew, the others of that shop wait for
 * it.
 */
@ApplicationScoped
class CachedProductNames implements ProductNames, ProductWatcher {

  /**
   * After a failure: long enough to spare a failing database, short enough to be forgotten by the
   * next turns.
   */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Products products;
  private final CommerceSettings settings;
  private final Clock clock;
  private final Map<ShopId, Kept> kept = new ConcurrentHashMap<>();

  /** For the container. */
  @NullUnmarked
  protected CachedProductNames() {
    this(null, null, null);
  }

  @Inject
  CachedProductNames(Products products, CommerceSettings settings, Clock clock) {
    this.products = products;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<ProductName> all() {
    return kept.compute(ShopScope.required(), (shop, before) -> fresh(before)).names();
  }

  @Override
  public void productsChanged() {
    kept.computeIfPresent(
        ShopScope.required(), (shop, before) -> new Kept(before.names(), Instant.MIN));
  }

  private Kept fresh(@Nullable Kept before) {
    Instant now = clock.instant();
    if (before != null && now.isBefore(before.until())) {
      return before;
    }
    try {
      return read(before, now);
    } catch (RuntimeException e) {
      CommerceLog.namesUnavailable(e);
      return new Kept(before == null ? List.of() : before.names(), now.plus(RETRY_AFTER));
    }
  }

  private Kept read(@Nullable Kept before, Instant now) {
    List<ProductName> names = products.names(settings.namesMaxCount() + 1);
    if (names.size() > settings.namesMaxCount()) {
      CommerceLog.namesCut(settings.namesMaxCount());
      names = names.subList(0, settings.namesMaxCount());
    }
    List<ProductName> kept =
        before != null && before.names().equals(names) ? before.names() : List.copyOf(names);
    return new Kept(kept, now.plus(settings.namesMaxAge()));
  }

  private record Kept(List<ProductName> names, Instant until) {}
}
