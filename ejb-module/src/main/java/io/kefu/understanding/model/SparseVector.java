package io.kefu.understanding.model;

/**
 * A vector of which most components are zero.
 *
 * @param index ascending
 * @param value of the component at the same place in {@code index}
 */
public record SparseVector(int[] index, float[] value) {

  public int size() {
    return index.length;
  }
}
