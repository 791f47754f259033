package io.kefu.understanding.model;

import org.jspecify.annotations.Nullable;

/**
 * What a text looks like to the members of an ensemble.
 *
 * @param ngrams places in the release's {@link Vocabulary}, unit length
 * @param embedding float[dimension of the encoder], unit length; absent where no encoder served
 */
public record Features(SparseVector ngrams, float @Nullable [] embedding) {}
