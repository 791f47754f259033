package io.kefu.shop;

import io.kefu.shared.ShopId;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who stands at the door: the one principal of every door.
 *
 * @param kind what kind of credential it was
 * @param shop whose work this is; the platform's for the platform administrator
 * @param name id of the key, or the console user's name; safe to log
 * @param scopes what the credential opens; of a console user, what the roles open
 * @param roles of a console user; else empty
 * @param visitor the visitor, for a site key with a visitor token
 * @param user the customer's id in the shop, for a visitor whose token was made with the shop's
 *     signature of it
 * @param passwordSince of a console user, since when the password holds with which they entered;
 *     empty where it never changes
 */
public record Caller(
    Kind kind,
    ShopId shop,
    String name,
    Set<Scope> scopes,
    Set<Role> roles,
    Optional<String> visitor,
    Optional<String> user,
    Optional<Instant> passwordSince)
    implements Principal {

  public Caller(
      Kind kind,
      ShopId shop,
      String name,
      Set<Scope> scopes,
      Set<Role> roles,
      Optional<String> visitor) {
    this(kind, shop, name, scopes, roles, visitor, Optional.empty(), Optional.empty());
  }

  /** The same person, who entered with a password that holds since then. */
  public Caller withPasswordOf(Instant since) {
    return new Caller(kind, shop, name, scopes, roles, visitor, user, Optional.of(since));
  }

  /** The kinds of credential. */
  public enum Kind {
    SECRET_KEY,
    SITE_KEY,
    CONSOLE_USER,
    PLATFORM_ADMINISTRATOR
  }

  @Override
  public String getName() {
    return name;
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
