package io.kefu.shop.internal;

import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shared.Uuid7;
import io.kefu.shop.NewShop;
import io.kefu.shop.Scope;
import io.kefu.shop.ShopAdministration;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.ShopWish;
import io.kefu.shop.Shops;
import io.kefu.shop.model.ApiKey;
import io.kefu.shop.model.KeyKind;
import io.kefu.shop.model.KeyRights;
import io.kefu.shop.model.KeyText;
import io.kefu.shop.model.Shop;
import io.kefu.shop.model.ShopTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** The shops of this installation, and their opening. */
@ApplicationScoped
class ShopBook implements Shops, ShopAdministration {

  /** Everything of a shop, nothing of the platform. */
  static final Set<Scope> ALL =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Scope.PLATFORM)));

  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ShopTables tables;
  private final PlatformWork work;
  private final Clock clock;
  private final Recent<ShopId, Known> known;

  /** What is asked often of a shop. */
  private record Known(ShopProfile profile, String identitySecret) {}

  /** For the container. */
  @NullUnmarked
  protected ShopBook() {
    this(null, null, Clock.systemUTC());
  }

  @Inject
  ShopBook(ShopTables tables, PlatformWork work, Clock clock) {
    this.tables = tables;
    this.work = work;
    this.clock = clock;
    this.known = new Recent<>(clock);
  }

  @Override
  public ShopProfile profile(ShopId shop) {
    return known(shop).profile();
  }

  String identitySecret(ShopId shop) {
    return known(shop).identitySecret();
  }

  private Known known(ShopId shop) {
    return known
        .get(
            shop,
            id ->
                work.call(() -> tables.shop(id))
                    .map(s -> new Known(s.profile(), s.identitySecret())))
        .orElseThrow(() -> new NotFound("shop", shop.value()));
  }

  @Override
  public List<ShopId> all() {
    return work.call(() -> tables.shops().stream().map(Shop::id).toList());
  }

  @Override
  public NewShop open(ShopWish wish) {
    ShopProfile profile = wish.profile(new ShopId(Uuid7.next().toString()));
    return work.call(() -> openNow(profile));
  }

  /** Within the caller's transaction. */
  NewShop openNow(ShopProfile profile) {
    add(profile);
    KeyText key = KeyText.next(KeyKind.SECRET);
    tables.keep(new ApiKey(profile.id(), "first key", key, KeyRights.secret(ALL), clock.instant()));
    return new NewShop(profile.id(), key.whole());
  }

  /** Adds a shop that has no key, unless there is one of that id. */
  void ensure(ShopProfile profile) {
    work.call(
        () -> {
          Optional<Shop> there = tables.shop(profile.id());
          if (there.isEmpty()) {
            add(profile);
          }
          return null;
        });
  }

  private void add(ShopProfile profile) {
    byte[] secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    tables.keep(new Shop(profile, Base64.getEncoder().encodeToString(secret), clock.instant()));
  }

  @Override
  public void change(ShopProfile profile) {
    work.call(
        () -> {
          tables
              .shop(profile.id())
              .orElseThrow(() -> new NotFound("shop", profile.id().value()))
              .set(profile);
          return null;
        });
    known.forget(profile.id());
  }
}
