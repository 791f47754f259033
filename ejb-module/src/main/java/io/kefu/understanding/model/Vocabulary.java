package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import java.util.Arrays;
import java.util.List;

/**
 * The n-grams that a release knows, with their weight: rare ones tell more than frequent ones.
 *
 * @param index indexes in {@link NgramSpace}, ascending
 * @param weight inverse document frequency of each
 */
public record Vocabulary(int[] index, float[] weight) {

  /**
   * Learns which n-grams occur at least {@code leastTexts} times among the texts, and how rare each
   * is.
   */
  public static Vocabulary learn(List<SparseVector> counts, int leastTexts) {
    int[] texts = new int[NgramSpace.DIMENSION];
    for (SparseVector c : counts) {
      for (int i : c.index()) {
        texts[i]++;
      }
    }
    int size = (int) Arrays.stream(texts).filter(t -> t >= leastTexts).count();
    int[] index = new int[size];
    float[] weight = new float[size];
    int n = 0;
    for (int i = 0; i < texts.length; i++) {
      if (texts[i] >= leastTexts) {
        index[n] = i;
        weight[n++] = (float) Math.log((1.0 + counts.size()) / (1.0 + texts[i]));
      }
    }
    return new Vocabulary(index, weight);
  }

  public int size() {
    return index.length;
  }

  /**
   * The text's n-grams as places in this vocabulary, weighted, unit length; empty if none is known.
   */
  public SparseVector weigh(NormalText text, LanguageTag language) {
    return weigh(NgramSpace.count(text, language));
  }

  /**
   * Both lists are ascending; a binary search from the last place on finds each n-gram in a few
   * steps.
   */
  SparseVector weigh(SparseVector counts) {
    int[] places = new int[counts.size()];
    float[] values = new float[counts.size()];
    int n = 0;
    int from = 0;
    double square = 0;
    for (int i = 0; i < counts.size() && from < index.length; i++) {
      int place = Arrays.binarySearch(index, from, index.length, counts.index()[i]);
      from = place >= 0 ? place + 1 : -place - 1;
      if (place >= 0) {
        float value = (float) (1 + Math.log(counts.value()[i])) * weight[place];
        places[n] = place;
        values[n++] = value;
        square += value * value;
      }
    }
    float length = (float) Math.sqrt(square) + 1e-9f;
    for (int i = 0; i < n; i++) {
      values[i] /= length;
    }
    return new SparseVector(Arrays.copyOf(places, n), Arrays.copyOf(values, n));
  }
}
