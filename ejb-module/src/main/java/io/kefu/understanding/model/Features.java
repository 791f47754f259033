package io.kefu.understanding.model;

import org.jspecify.annotations.Nullable;

/**
 * What a text looks like to the members of an ensemble.
 *
 * @param ngrams places in the release's {@link Vocabulary}, unit length
 * @param embedding float[dimension of the encoder], unit length; absent where no encoder served
 * @param states float[tokens][dimension], the encoder's state of each token, for a {@link BiLstm};
 *     none where no encoder served or no head asks for them
 */
public record Features(SparseVector ngrams, float @Nullable [] embedding, float[][] states) {

  public Features(SparseVector ngrams, float @Nullable [] embedding) {
    this(ngrams, embedding, new float[0][]);
  }
}
