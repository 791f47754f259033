package io.kefu.learning;

import io.kefu.understanding.LanguageFigures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A release as its shop sees it.
 *
 * @param id what {@code release} in requests takes
 * @param progress 0..1; 1 when trained
 * @param secondsLeft an estimate while it is being trained; empty while nothing is known
 * @param figures by language, from cross-validation; empty until it is trained
 * @param trainingSet empty for the release that comes with Kefu
 * @param failure why it failed and what to do
 */
public record ReleaseView(
    String id,
    String name,
    ReleaseState state,
    double progress,
    Optional<Long> secondsLeft,
    List<LanguageFigures> figures,
    Optional<UUID> trainingSet,
    String recipe,
    Optional<String> failure,
    Instant createdAt,
    Optional<Instant> trainedAt,
    Optional<Instant> activatedAt) {}
