package io.kefu.shop.internal;

import static java.util.Objects.requireNonNull;

import io.kefu.shared.Conflict;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shop.Caller;
import io.kefu.shop.PeopleDesk;
import io.kefu.shop.PersonView;
import io.kefu.shop.Role;
import io.kefu.shop.model.ConsoleUser;
import io.kefu.shop.model.PasswordHash;
import io.kefu.shop.model.ShopTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes the people of the built-in store. Passwords are hashed outside transactions.
 */
@ApplicationScoped
class Staff implements PeopleDesk {

  private final ShopTables tables;
  private final PlatformWork work;
  private final Register register;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected Staff() {
    this(null, null, null, Clock.systemUTC());
  }

  @Inject
  Staff(ShopTables tables, PlatformWork work, Register register, Clock clock) {
    this.tables = tables;
    this.work = work;
    this.register = register;
    this.clock = clock;
  }

  @Override
  public List<PersonView> people(ShopId shop) {
    return work.call(() -> tables.usersOf(shop).stream().map(ConsoleUser::view).toList());
  }

  @Override
  public PersonView make(ShopId shop, Wish wish) {
    List<FieldError> errors = new ArrayList<>();
    PersonRules.checkName("name", wish.name(), errors);
    PersonRules.checkPassword("password", wish.password(), errors);
    checkRoles(wish.roles(), errors);
    refuse(errors);
    String name = requireNonNull(wish.name(), "checked");
    String hash = PasswordHash.of(requireNonNull(wish.password(), "checked").toCharArray());
    return work.call(
        () -> {
          if (tables.userByName(name).isPresent()) {
            throw new Conflict("The name '" + name + "' is taken; choose another");
          }
          ConsoleUser made = new ConsoleUser(shop, name, hash, wish.roles(), clock.instant());
          tables.keep(made);
          return made.view();
        });
  }

  @Override
  public PersonView change(ShopId shop, String name, Change change) {
    List<FieldError> errors = new ArrayList<>();
    change.roles().ifPresent(roles -> checkRoles(roles, errors));
    change.password().ifPresent(word -> PersonRules.checkPassword("password", word, errors));
    refuse(errors);
    Optional<String> hash = change.password().map(word -> PasswordHash.of(word.toCharArray()));
    PersonView changed = work.call(() -> changed(shop, name, change, hash));
    register.forget(name);
    return changed;
  }

  private PersonView changed(ShopId shop, String name, Change change, Optional<String> hash) {
    List<ConsoleUser> all = tables.lockedUsersOf(shop);
    ConsoleUser user =
        all.stream()
            .filter(u -> u.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound("user", name));
    boolean led = all.stream().anyMatch(ConsoleUser::leads);
    change.roles().ifPresent(user::serveAs);
    change.enabled().ifPresent(enabled -> user.enable(enabled, clock.instant()));
    hash.ifPresent(h -> user.setPassword(h, clock.instant()));
    if (led && all.stream().noneMatch(ConsoleUser::leads)) {
      throw new Conflict("The shop needs one administrator who may enter; name another first");
    }
    return user.view();
  }

  @Override
  public Caller changePassword(
      ShopId shop, String name, @Nullable String current, @Nullable String wanted) {
    String kept =
        work.call(
                () ->
                    tables
                        .userByName(name)
                        .filter(u -> u.shop().equals(shop))
                        .map(ConsoleUser::passwordHash))
            .orElseThrow(() -> new Conflict("The people of the demo mode have a fixed password"));
    List<FieldError> errors = new ArrayList<>();
    PersonRules.checkPassword("password", wanted, errors);
    if (!PasswordHash.matches(kept, current == null ? new char[0] : current.toCharArray())) {
      errors.add(new FieldError("current", "is not your password"));
    }
    refuse(errors);
    String hash = PasswordHash.of(requireNonNull(wanted, "checked").toCharArray());
    Caller renewed =
        work.call(
            () -> {
              ConsoleUser user = tables.userByName(name).orElseThrow();
              user.setPassword(hash, clock.instant());
              return Register.person(user);
            });
    register.forget(name);
    return renewed;
  }

  private static void checkRoles(Set<Role> roles, List<FieldError> errors) {
    if (roles.isEmpty()) {
      errors.add(new FieldError("roles", "must name at least one role"));
    }
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }
}
