package io.kefu.learning;

/**
 * An example near a text.
 *
 * @param closeness cosine of the centred vectors, -1..1; 1 is the same, 0 is as far as any other
 */
public record SimilarExample(Example example, double closeness) {}
