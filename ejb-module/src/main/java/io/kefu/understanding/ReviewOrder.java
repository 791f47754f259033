package io.kefu.understanding;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be looked through.
 *
 * @param utterances of all languages
 * @param vectors folder that keeps the vectors of texts of one shop
 */
public record ReviewOrder(List<TrainingUtterance> utterances, Path vectors) {}
