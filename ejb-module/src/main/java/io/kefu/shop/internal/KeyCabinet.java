package io.kefu.shop.internal;

import io.kefu.shared.Conflict;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shop.KeyDesk;
import io.kefu.shop.KeyOrder;
import io.kefu.shop.KeyView;
import io.kefu.shop.NewKey;
import io.kefu.shop.Scope;
import io.kefu.shop.model.ApiKey;
import io.kefu.shop.model.KeyKind;
import io.kefu.shop.model.KeyRights;
import io.kefu.shop.model.KeyText;
import io.kefu.shop.model.ShopTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/** Makes, rotates and ends keys. */
@ApplicationScoped
class KeyCabinet implements KeyDesk {

  /** Long enough to change every server of a shop within a working day. */
  static final Duration OVERLAP = Duration.ofDays(1);

  /** What a page may do; the rest would open the shop to every visitor. */
  static final Set<Scope> SITE_SCOPES = EnumSet.of(Scope.CHAT, Scope.CONVERSATIONS_READ);

  private static final Pattern ORIGIN =
      Pattern.compile(
          "https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?|https?://\\[[0-9a-f:]+](?::[0-9]{1,5})?");
  private static final int ORIGINS_AT_MOST = 20;
  private static final int ORIGIN_LENGTH = 90;
  private static final int NAME_LENGTH = 200;

  private final ShopTables tables;
  private final PlatformWork work;
  private final LiveKeys live;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected KeyCabinet() {
    this(null, null, null, Clock.systemUTC());
  }

  @Inject
  KeyCabinet(ShopTables tables, PlatformWork work, LiveKeys live, Clock clock) {
    this.tables = tables;
    this.work = work;
    this.live = live;
    this.clock = clock;
  }

  @Override
  public List<KeyView> keys(ShopId shop) {
    return work.call(() -> tables.keysOf(shop).stream().map(ApiKey::view).toList());
  }

  @Override
  public NewKey make(ShopId shop, KeyOrder order) {
    KeyRights rights = rights(order);
    KeyText text = KeyText.next(rights.kind());
    return work.call(
        () -> keep(new ApiKey(shop, order.name().strip(), text, rights, clock.instant()), text));
  }

  @Override
  public NewKey rotate(ShopId shop, UUID key) {
    return work.call(
        () -> {
          ApiKey old = find(shop, key);
          Instant now = clock.instant();
          requireRotatable(old, now);
          KeyText text = KeyText.next(old.rights().kind());
          NewKey successor = keep(old.rotate(text, now, OVERLAP), text);
          live.forget(old.view().prefix());
          return successor;
        });
  }

  @Override
  public void revoke(ShopId shop, UUID key) {
    String prefix =
        work.call(
            () -> {
              ApiKey old = find(shop, key);
              old.revoke(clock.instant());
              return old.view().prefix();
            });
    live.forget(prefix);
  }

  private ApiKey find(ShopId shop, UUID key) {
    return tables
        .key(key)
        .filter(k -> k.shop().equals(shop))
        .orElseThrow(() -> new NotFound("key", key.toString()));
  }

  private void requireRotatable(ApiKey old, Instant now) {
    if (!old.live(now)) {
      throw new Conflict("The key has ended; make a new one");
    }
    boolean successor =
        tables.keysOf(old.shop()).stream()
            .anyMatch(k -> k.replaces().equals(Optional.of(old.id())) && k.live(now));
    boolean predecessor = old.replaces().flatMap(tables::key).filter(k -> k.live(now)).isPresent();
    if (successor || predecessor) {
      throw new Conflict("Two keys of this line are live already; revoke the older one first");
    }
  }

  private NewKey keep(ApiKey key, KeyText text) {
    tables.keep(key);
    return new NewKey(key.view(), text.whole());
  }

  private KeyRights rights(KeyOrder order) {
    List<FieldError> errors = new ArrayList<>();
    if (order.name().isBlank() || order.name().length() > NAME_LENGTH) {
      errors.add(new FieldError("name", "must be 1 to " + NAME_LENGTH + " characters"));
    }
    if (order.expiresAt().filter(at -> !at.isAfter(clock.instant())).isPresent()) {
      errors.add(new FieldError("expires_at", "must be in the future"));
    }
    checkKind(order, errors);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return order.site()
        ? new KeyRights(KeyKind.SITE, SITE_SCOPES, order.origins(), order.expiresAt())
        : new KeyRights(KeyKind.SECRET, order.scopes(), List.of(), order.expiresAt());
  }

  private static void checkKind(KeyOrder order, List<FieldError> errors) {
    if (order.site()) {
      checkOrigins(order.origins(), errors);
    } else if (order.scopes().isEmpty() || order.scopes().contains(Scope.PLATFORM)) {
      errors.add(new FieldError("scopes", "must name at least one scope of a shop"));
    }
  }

  private static void checkOrigins(List<String> origins, List<FieldError> errors) {
    if (origins.isEmpty() || origins.size() > ORIGINS_AT_MOST) {
      errors.add(new FieldError("origins", "must name 1 to " + ORIGINS_AT_MOST + " origins"));
    }
    for (int i = 0; i < origins.size(); i++) {
      if (origins.get(i).length() > ORIGIN_LENGTH || !ORIGIN.matcher(origins.get(i)).matches()) {
        errors.add(
            new FieldError("origins[" + i + "]", "must be an origin such as https://shop.example"));
      }
    }
  }
}
