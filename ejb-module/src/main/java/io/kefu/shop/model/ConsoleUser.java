package io.kefu.shop.model;

import io.kefu.shared.ShopId;
import io.kefu.shared.Uuid7;
import io.kefu.shop.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

  @Column(nullable = false, length = 200)
  private String roles;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Version private long version;

  /** For the container. */
  protected ConsoleUser() {}

  public ConsoleUser(
      ShopId shop, String name, String passwordHash, Set<Role> roles, Instant madeAt) {
    this.id = Uuid7.next();
    this.shop = shop.value();
    this.name = name;
    this.passwordHash = passwordHash;
    this.roles = roles.stream().map(Role::code).sorted().collect(Collectors.joining(","));
    this.madeAt = madeAt;
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

  public Set<Role> roles() {
    Set<Role> set = EnumSet.noneOf(Role.class);
    Arrays.stream(roles.split(",")).map(Role::of).forEach(set::add);
    return Collections.unmodifiableSet(set);
  }
}
