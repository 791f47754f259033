package io.kefu.knowledge;

import io.kefu.shared.LanguageTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An article as it stands.
 *
 * @param questions similar questions, the title not among them
 * @param category path, empty for none
 * @param channels empty for all
 * @param version counts from 1, grows with each change
 */
public record ArticleView(
    UUID id,
    String title,
    String answer,
    List<String> questions,
    String category,
    LanguageTag language,
    List<String> channels,
    Optional<Instant> validFrom,
    Optional<Instant> validTo,
    ArticleState state,
    long version,
    Instant createdAt,
    Instant changedAt) {}
