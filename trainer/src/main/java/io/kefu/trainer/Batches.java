package io.kefu.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Texts in batches, in another order for each pass. */
final class Batches {

  static final int SIZE = 32;

  /** Among so many texts neighbours in length are batched; halves what filling up would cost. */
  private static final int POOL = 16 * SIZE;

  private final Request request;
  private final List<Integer> order = new ArrayList<>();
  private final Random random;

  Batches(Request request, int[] places, long seed) {
    this.request = request;
    this.random = new Random(seed);
    for (int place : places) {
      order.add(place);
    }
  }

  /** Every text once. */
  List<int[]> next() {
    Collections.shuffle(order, random);
    List<int[]> batches = new ArrayList<>();
    for (int from = 0; from < order.size(); from += POOL) {
      List<Integer> pool =
          new ArrayList<>(order.subList(from, Math.min(order.size(), from + POOL)));
      pool.sort(Comparator.comparingInt(request::tokens));
      for (int i = 0; i < pool.size(); i += SIZE) {
        batches.add(
            pool.subList(i, Math.min(pool.size(), i + SIZE)).stream()
                .mapToInt(place -> place)
                .toArray());
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  /** States, states turned round, mask: as {@link HeadBlock} wants them. */
  NDList inputs(NDManager manager, int[] batch) throws IOException {
    int d = request.dimension();
    int longest = 0;
    for (int text : batch) {
      longest = Math.max(longest, request.tokens(text));
    }
    float[] there = new float[batch.length * longest * d];
    float[] back = new float[there.length];
    float[] mask = new float[batch.length * longest];
    for (int b = 0; b < batch.length; b++) {
      float[] states = request.states(batch[b]);
      int tokens = request.tokens(batch[b]);
      for (int t = 0; t < tokens; t++) {
        int to = (b * longest + t) * d;
        System.arraycopy(states, t * d, there, to, d);
        System.arraycopy(states, (tokens - 1 - t) * d, back, to, d);
        mask[b * longest + t] = 1;
      }
    }
    Shape shape = new Shape(batch.length, longest, d);
    return new NDList(
        manager.create(there, shape),
        manager.create(back, shape),
        manager.create(mask, new Shape(batch.length, longest)));
  }

  NDArray truth(NDManager manager, int[] batch) {
    float[] truth = new float[batch.length];
    for (int b = 0; b < batch.length; b++) {
      truth[b] = request.truth(batch[b]);
    }
    return manager.create(truth);
  }
}
