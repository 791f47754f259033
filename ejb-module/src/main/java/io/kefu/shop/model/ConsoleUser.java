package io.kefu.shop.model;

import io.kefu.shared.ShopId;
import io.kefu.shared.Uuid7;
import io.kefu.shop.PersonView;
import io.kefu.shop.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A person who works in the console of one shop, in one or more roles. The name is unique over all
 * shops.
 */
@Entity
@Table(name = "console_user")
public class ConsoleUser {

  @Id private UUID id;

  @Column(nullable = false, length = 36)
  private String shop;

  @Column(nullable = false, length = 64, unique = true)
  private String name;

  @Column(name = "password_hash", nullable = false, length = 200)
  private String passwordHash;

  @Column(name = "password_since", nullable = false)
  private Instant passwordSince;

  @Column(nullable = false, length = 200)
  private String roles;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "disabled_at")
  private @Nullable Instant disabledAt;

  @Version private long version;

  /** For the container. */
  @NullUnmarked
  protected ConsoleUser() {}

  public ConsoleUser(
      ShopId shop, String name, String passwordHash, Set<Role> roles, Instant madeAt) {
    this.id = Uuid7.next();
    this.shop = shop.value();
    this.name = name;
    this.madeAt = madeAt;
    setPassword(passwordHash, madeAt);
    serveAs(roles);
  }

  /** What the person does from now on. */
  public final void serveAs(Set<Role> wanted) {
    roles = wanted.stream().map(Role::code).sorted().collect(Collectors.joining(","));
  }

  /** Whether the person may enter from now on; repeating it changes nothing. */
  public void enable(boolean enabled, Instant now) {
    if (enabled) {
      disabledAt = null;
    } else if (disabledAt == null) {
      disabledAt = now;
    }
  }

  /** Whoever entered with another password before has to enter anew. */
  public final void setPassword(String hash, Instant now) {
    passwordHash = hash;
    passwordSince = now.truncatedTo(ChronoUnit.MICROS);
  }

  public boolean enabled() {
    return disabledAt == null;
  }

  /** Whether the person may enter and administer. */
  public boolean leads() {
    return enabled() && roles().contains(Role.ADMINISTRATOR);
  }

  public PersonView view() {
    return new PersonView(name, roles(), madeAt, Optional.ofNullable(disabledAt));
  }

  public ShopId shop() {
    return new ShopId(shop);
  }

  public String name() {
    return name;
  }

  public String passwordHash() {
    return passwordHash;
  }

  /** As exact as the database keeps it. */
  public Instant passwordSince() {
    return passwordSince;
  }

  public Set<Role> roles() {
    Set<Role> set = EnumSet.noneOf(Role.class);
    Arrays.stream(roles.split(",")).map(Role::of).forEach(set::add);
    return Collections.unmodifiableSet(set);
  }
}
