package io.kefu.inference;

/**
 * A text as a point in the space of one encoder.
 *
 * @param space name and version of the space, such as {@code bge-small-zh-v1.5-q}; vectors of
 *     different spaces are never compared
 * @param vector float[dimension of the space], unit length
 */
public record Embedding(String space, float[] vector) {}
