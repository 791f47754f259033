package io.kefu.shop.internal;

import static java.util.Objects.requireNonNull;

import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.Uuid7;
import io.kefu.shop.DemoMode;
import io.kefu.shop.NewShop;
import io.kefu.shop.Role;
import io.kefu.shop.Scope;
import io.kefu.shop.Setup;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.Unauthenticated;
import io.kefu.shop.model.ApiKey;
import io.kefu.shop.model.ConsoleUser;
import io.kefu.shop.model.KeyKind;
import io.kefu.shop.model.KeyRights;
import io.kefu.shop.model.KeyText;
import io.kefu.shop.model.PasswordHash;
import io.kefu.shop.model.SetupToken;
import io.kefu.shop.model.ShopTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** The set-up token: made while nobody can enter, gone when somebody has. */
@ApplicationScoped
class FirstEntry implements Setup {

  private final ShopTables tables;
  private final ShopBook shops;
  private final PlatformWork work;
  private final DemoMode demo;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected FirstEntry() {
    this(null, null, null, null, Clock.systemUTC());
  }

  @Inject
  FirstEntry(ShopTables tables, ShopBook shops, PlatformWork work, DemoMode demo, Clock clock) {
    this.tables = tables;
    this.shops = shops;
    this.work = work;
    this.demo = demo;
    this.clock = clock;
  }

  /**
   * A new token, if no platform administrator's key exists yet; the token before it is worth
   * nothing from then on.
   */
  Optional<String> prepare() {
    return work.call(
        () -> {
          if (!tables.keysOf(ShopScope.PLATFORM).isEmpty()) {
            return Optional.empty();
          }
          KeyText token = KeyText.next(KeyKind.SECRET);
          tables
              .setupToken()
              .ifPresentOrElse(
                  kept -> kept.renew(token, clock.instant()),
                  () -> tables.keep(new SetupToken(token, clock.instant())));
          return Optional.of(token.whole());
        });
  }

  @Override
  public Done complete(Form form) {
    KeyText token =
        KeyText.read(form.token() == null ? "" : form.token()).orElseThrow(FirstEntry::refused);
    if (demo.on() || !work.call(() -> kept(token).isPresent())) {
      throw refused();
    }
    ShopProfile profile = form.shop().profile(new ShopId(Uuid7.next().toString()));
    checkPerson(form);
    String userName = requireNonNull(form.userName(), "checked");
    String password = PasswordHash.of(requireNonNull(form.password(), "checked").toCharArray());
    return work.call(() -> enter(token, profile, userName, password));
  }

  private Optional<SetupToken> kept(KeyText token) {
    return tables.setupToken().filter(kept -> kept.matches(token));
  }

  /** The token is looked at again, under a lock: two who come at once must not both enter. */
  private Done enter(KeyText token, ShopProfile profile, String userName, String password) {
    tables.forget(kept(token).orElseThrow(FirstEntry::refused));
    NewShop shop = shops.openNow(profile);
    KeyText key = KeyText.next(KeyKind.SECRET);
    tables.keep(
        new ApiKey(
            ShopScope.PLATFORM,
            "platform administrator",
            key,
            KeyRights.secret(Set.of(Scope.PLATFORM, Scope.KEYS)),
            clock.instant()));
    tables.keep(
        new ConsoleUser(
            profile.id(), userName, password, Set.of(Role.ADMINISTRATOR), clock.instant()));
    return new Done(key.whole(), shop, userName);
  }

  private static void checkPerson(Form form) {
    List<FieldError> errors = new ArrayList<>();
    PersonRules.checkName("administrator.name", form.userName(), errors);
    PersonRules.checkPassword("administrator.password", form.password(), errors);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  private static Unauthenticated refused() {
    return new Unauthenticated(
        "This is not the set-up token, or it was used; the latest start of the server printed the"
            + " one that counts");
  }
}
