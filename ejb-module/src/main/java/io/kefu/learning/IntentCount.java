package io.kefu.learning;

import java.util.Map;

/**
 * An intent of a training set.
 *
 * @param intent its label; {@code out_of_scope} for the negatives
 * @param examples how many it has, of all splits
 * @param languages how many of them are in each primary language
 */
public record IntentCount(String intent, int examples, Map<String, Integer> languages) {}
