package io.kefu.shop.model;

import io.kefu.shared.ShopId;
import io.kefu.shared.Uuid7;
import io.kefu.shop.KeyView;
import io.kefu.shop.Scope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A key of a shop, or of the platform. It is made with the scopes that it opens and, in a page, the
 * origins that it is bound to. Rotated, it gets a successor with the same rights and itself lives
 * on for a while, so that servers can be changed one after the other: two live, never three. It
 * ends by expiry or by being revoked.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {

  @Id private UUID id;

  @Column(nullable = false, length = 36)
  private String shop;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(nullable = false, length = 16)
  private KeyKind kind;

  @Column(nullable = false, length = 200)
  private String name;

  @Column(nullable = false, length = 16, unique = true)
  private String prefix;

  @Column(nullable = false, length = 64)
  private String hash;

  @Column(nullable = false, length = 400)
  private String scopes;

  @Column(nullable = false, length = 2000)
  private String origins;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  /** The key that this one replaces. */
  @Column(name = "replaces_id")
  private @Nullable UUID replaces;

  @Version private long version;

  /** For the container. */
  @NullUnmarked
  protected ApiKey() {}

  /**
   * @param rights scopes, and of a site key the origins
   */
  public ApiKey(ShopId shop, String name, KeyText text, KeyRights rights, Instant madeAt) {
    this.id = Uuid7.next();
    this.shop = shop.value();
    this.kind = rights.kind();
    this.name = name;
    this.prefix = text.prefix();
    this.hash = text.hash();
    this.scopes =
        rights.scopes().stream().map(Scope::code).sorted().collect(Collectors.joining(","));
    this.origins = String.join(" ", rights.origins());
    this.madeAt = madeAt;
    this.expiresAt = rights.expiresAt().orElse(null);
  }

  /**
   * A successor with the same rights; this key ends after the overlap, or when it would have ended
   * anyway.
   */
  public ApiKey rotate(KeyText successor, Instant now, Duration overlap) {
    ApiKey next = new ApiKey(shop(), name, successor, rights(), now);
    next.replaces = id;
    Instant end = now.plus(overlap);
    if (expiresAt == null || expiresAt.isAfter(end)) {
      expiresAt = end;
    }
    return next;
  }

  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  public boolean live(Instant now) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
  }

  public boolean matches(KeyText presented) {
    return presented.hashesTo(hash);
  }

  public UUID id() {
    return id;
  }

  public ShopId shop() {
    return new ShopId(shop);
  }

  public KeyRights rights() {
    return new KeyRights(kind, scopes(), origins(), Optional.ofNullable(expiresAt));
  }

  public Optional<UUID> replaces() {
    return Optional.ofNullable(replaces);
  }

  public KeyView view() {
    return new KeyView(
        id,
        kind == KeyKind.SITE,
        name,
        prefix,
        scopes(),
        origins(),
        madeAt,
        Optional.ofNullable(expiresAt),
        Optional.ofNullable(revokedAt),
        Optional.ofNullable(lastUsedAt));
  }

  private Set<Scope> scopes() {
    Set<Scope> set = EnumSet.noneOf(Scope.class);
    Stream.of(scopes.split(",")).filter(code -> !code.isEmpty()).map(Scope::of).forEach(set::add);
    return Collections.unmodifiableSet(set);
  }

  private List<String> origins() {
    return Arrays.stream(origins.split(" ")).filter(origin -> !origin.isEmpty()).toList();
  }
}
