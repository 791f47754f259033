package io.kefu.shop.internal;

import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shop.Caller;
import io.kefu.shop.DemoMode;
import io.kefu.shop.Presented;
import io.kefu.shop.Role;
import io.kefu.shop.Scope;
import io.kefu.shop.model.KeyKind;
import io.kefu.shop.model.KeyRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;

/**
 * The credentials that everybody knows. They live in this class alone and never in a table, so that
 * no data folder can carry them out of demo mode.
 */
@ApplicationScoped
class DemoCredentials {

  private static final String SHOP_KEY = "kefu-demo-key";
  private static final String PLATFORM_KEY = "kefu-demo-admin-key";
  private static final String SITE_KEY = "kefu-demo-site-key";
  private static final UUID SITE_KEY_ID = new UUID(0, 1);
  private static final Pattern PAGE_OF_THIS_MACHINE =
      Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");
  private static final String PASSWORD = "kefu-demo";
  private static final Map<String, Set<Role>> PEOPLE =
      Map.of(
          "admin", Set.of(Role.ADMINISTRATOR),
          "editor", Set.of(Role.EDITOR),
          "operator", Set.of(Role.OPERATOR),
          "analyst", Set.of(Role.ANALYST));

  private final DemoMode mode;

  /** For the container. */
  @NullUnmarked
  protected DemoCredentials() {
    this(null);
  }

  @Inject
  DemoCredentials(DemoMode mode) {
    this.mode = mode;
  }

  Optional<Caller> key(String presented) {
    if (!mode.on()) {
      return Optional.empty();
    }
    if (same(presented, SHOP_KEY)) {
      return Optional.of(holder(Caller.Kind.SECRET_KEY, new ShopId(DemoMode.SHOP), ShopBook.ALL));
    }
    return same(presented, PLATFORM_KEY)
        ? Optional.of(
            holder(Caller.Kind.PLATFORM_ADMINISTRATOR, ShopScope.PLATFORM, Set.of(Scope.PLATFORM)))
        : Optional.empty();
  }

  /** The site key of demo pages, bound to every page of this machine. */
  Optional<LiveKeys.Known> siteKey(Presented presented) {
    if (!mode.on() || !same(presented.bearer(), SITE_KEY)) {
      return Optional.empty();
    }
    List<String> origins =
        presented.origin().filter(o -> PAGE_OF_THIS_MACHINE.matcher(o).matches()).stream().toList();
    KeyRights rights =
        new KeyRights(KeyKind.SITE, KeyCabinet.SITE_SCOPES, origins, Optional.empty());
    return Optional.of(new LiveKeys.Known(SITE_KEY_ID, new ShopId(DemoMode.SHOP), rights, ""));
  }

  Optional<Caller> person(String name, String password) {
    return mode.on() && same(password, PASSWORD)
        ? Optional.ofNullable(PEOPLE.get(name)).map(roles -> person(name, roles))
        : Optional.empty();
  }

  /** Somebody of the demo shop who logged in as one whom everybody knows. */
  Optional<Caller> still(Caller person) {
    return mode.on()
        ? Optional.ofNullable(PEOPLE.get(person.name()))
            .map(roles -> person(person.name(), roles))
            .filter(person::equals)
        : Optional.empty();
  }

  private static Caller holder(Caller.Kind kind, ShopId shop, Set<Scope> scopes) {
    return new Caller(kind, shop, "demo", scopes, Set.of(), Optional.empty());
  }

  private static Caller person(String name, Set<Role> roles) {
    return Register.person(new ShopId(DemoMode.SHOP), name, roles);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
