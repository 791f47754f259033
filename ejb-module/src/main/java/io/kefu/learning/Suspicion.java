package io.kefu.learning;

import java.util.List;

/**
 * An example whose label is probably wrong.
 *
 * @param rank from 1, the surest suspicion; stays when others are settled
 * @param proposed the intent that it more likely has
 * @param confidence in that, by a model that had not seen the example, 0..1
 * @param givenConfidence the same in the intent that it has
 * @param nearest examples of the proposed intent that mean most nearly the same, closest first
 */
public record Suspicion(
    int rank,
    Example example,
    String proposed,
    double confidence,
    double givenConfidence,
    List<Example> nearest) {}
