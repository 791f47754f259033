package io.kefu.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A key as its shop sees it, without the secret.
 *
 * @param site whether it lives in web pages
 * @param prefix the first characters, to know it again
 * @param lastUsedAt to the minute
 */
public record KeyView(
    UUID id,
    boolean site,
    String name,
    String prefix,
    Set<Scope> scopes,
    List<String> origins,
    Instant madeAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt,
    Optional<Instant> lastUsedAt) {}
