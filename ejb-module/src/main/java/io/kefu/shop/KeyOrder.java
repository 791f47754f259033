package io.kefu.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The wish for a key.
 *
 * @param site whether it shall live in web pages; then it opens chat and its own conversations only
 * @param scopes of a secret key, at least one
 * @param origins of a site key, at least one
 */
public record KeyOrder(
    String name,
    boolean site,
    Set<Scope> scopes,
    List<String> origins,
    Optional<Instant> expiresAt) {}
