package io.kefu.shop.model;

import io.kefu.shop.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a key opens, from where, and until when.
 *
 * @param origins the pages that a site key is bound to, such as {@code https://shop.example}; empty
 *     for a secret key
 */
public record KeyRights(
    KeyKind kind, Set<Scope> scopes, List<String> origins, Optional<Instant> expiresAt) {

  public static KeyRights secret(Set<Scope> scopes) {
    return new KeyRights(KeyKind.SECRET, scopes, List.of(), Optional.empty());
  }
}
