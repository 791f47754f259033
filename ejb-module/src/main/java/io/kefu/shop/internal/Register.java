package io.kefu.shop.internal;

import io.github.bucket4j.Bucket;
import io.kefu.shared.ShopId;
import io.kefu.shop.Caller;
import io.kefu.shop.ConsoleLogin;
import io.kefu.shop.Role;
import io.kefu.shop.Scope;
import io.kefu.shop.model.ConsoleUser;
import io.kefu.shop.model.PasswordHash;
import io.kefu.shop.model.ShopTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.NullUnmarked;

/** The built-in store of the people who work in the console. */
@ApplicationScoped
class Register implements ConsoleLogin {

  private static final Logger LOG = Logger.getLogger(Register.class.getName());
  private static final int TRIES_A_MINUTE = 10;
  private static final int REMEMBERED = 10_000;

  /** What an unknown name is checked against, so that it takes as long as a known one. */
  private static final String NOBODY =
      "pbkdf2-sha256:600000:iJ0SdTNwNcKrstFnmR3ivQ==:+tXKQ7alBvdQsVZxlHpbB0g8tFI6UDXQ/E82b8CknNM=";

  private final ShopTables tables;
  private final PlatformWork work;
  private final DemoCredentials demo;
  private final Recent<String, Caller> known;
  private final Map<String, Bucket> tries =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** For the container. */
  @NullUnmarked
  protected Register() {
    this(null, null, null, Clock.systemUTC());
  }

  @Inject
  Register(ShopTables tables, PlatformWork work, DemoCredentials demo, Clock clock) {
    this.tables = tables;
    this.work = work;
    this.demo = demo;
    this.known = new Recent<>(clock);
  }

  static Caller person(ShopId shop, String name, Set<Role> roles) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    roles.forEach(role -> scopes.addAll(role.scopes()));
    return new Caller(
        Caller.Kind.CONSOLE_USER,
        shop,
        name,
        Collections.unmodifiableSet(scopes),
        Set.copyOf(roles),
        Optional.empty());
  }

  @Override
  public Optional<Caller> logIn(String name, String password) {
    if (!tries.computeIfAbsent(name, n -> tries()).tryConsume(1)) {
      LOG.log(
          Level.WARNING,
          "KEFU-SHP-003: a console name was tried more than {0} times in a minute",
          TRIES_A_MINUTE);
      return Optional.empty();
    }
    Optional<Caller> person = demo.person(name, password).or(() -> kept(name, password));
    person.ifPresent(p -> tries.remove(name));
    return person;
  }

  private Optional<Caller> kept(String name, String password) {
    Optional<ConsoleUser> user = work.call(() -> tables.userByName(name));
    boolean right =
        PasswordHash.matches(
            user.map(ConsoleUser::passwordHash).orElse(NOBODY), password.toCharArray());
    return user.filter(u -> right && u.enabled()).map(Register::person);
  }

  static Caller person(ConsoleUser user) {
    return person(user.shop(), user.name(), user.roles()).withPasswordOf(user.passwordSince());
  }

  @Override
  public Optional<Caller> still(Caller person) {
    return demo.still(person).or(() -> entered(person)).or(() -> enteredJustNow(person));
  }

  private Optional<Caller> entered(Caller person) {
    return known
        .get(person.name(), this::enabled)
        .filter(now -> now.shop().equals(person.shop()))
        .filter(now -> now.passwordSince().equals(person.passwordSince()));
  }

  /** What is remembered may be older than a password that was changed on another node. */
  private Optional<Caller> enteredJustNow(Caller person) {
    known.forget(person.name());
    return entered(person);
  }

  private Optional<Caller> enabled(String name) {
    return work.call(
        () -> tables.userByName(name).filter(ConsoleUser::enabled).map(Register::person));
  }

  /** What is known of the person has changed. */
  void forget(String name) {
    known.forget(name);
  }

  private static Bucket tries() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(TRIES_A_MINUTE)
                    .refillIntervally(TRIES_A_MINUTE, Duration.ofMinutes(1)))
        .build();
  }
}
