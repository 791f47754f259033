package io.kefu.understanding;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What is to be trained.
 *
 * @param id of the release, unique over all
 * @param utterances of all languages; the same text with the same intent counts once
 * @param folder where the release is to be; must not be there yet
 * @param vectors folder that keeps the vectors of texts between trainings of one shop
 */
public record TrainingOrder(
    String id,
    Instant created,
    TrainingRecipe recipe,
    List<TrainingUtterance> utterances,
    Path folder,
    Path vectors) {}
