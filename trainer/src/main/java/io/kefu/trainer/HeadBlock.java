package io.kefu.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head: two LSTMs over the token states, one of them over the states turned round; of each unit
 * the largest and the mean value over the tokens, beside the state of the first token; a linear
 * layer.
 *
 * <p>In: states (texts, tokens, dimension), the same with each text's own tokens turned round, and
 * a mask (texts, tokens). Out: scores (texts, labels). Texts are filled up at their end, and an
 * LSTM only looks back, so what fills them up changes nothing; that would not be so with PyTorch's
 * own second direction, which begins in the filling. Largest and mean do not ask for the order of
 * the tokens, so nothing is turned back.
 */
final class HeadBlock extends AbstractBlock {

  private static final byte VERSION = 1;
  private static final float DROPPED = 0.3f;

  /** Far below any state of an LSTM, which lies between -1 and 1. */
  private static final float NEVER = 1e4f;

  private final int units;
  private final LstmBlock there;
  private final LstmBlock back;
  private final Block dropout;
  private final Block linear;

  HeadBlock(int units, int labels) {
    super(VERSION);
    this.units = units;
    there = addChildBlock("there", new LstmBlock(units));
    back = addChildBlock("back", new LstmBlock(units));
    dropout = addChildBlock("dropout", Dropout.builder().optRate(DROPPED).build());
    linear = addChildBlock("linear", Linear.builder().setUnits(labels).build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> more) {
    NDArray mask = inputs.get(2).expandDims(2);
    NDList pooled = new NDList();
    pool(there.forward(store, new NDList(inputs.get(0)), training).head(), mask, pooled);
    pool(back.forward(store, new NDList(inputs.get(1)), training).head(), mask, pooled);
    NDArray first = inputs.get(0).get(new NDIndex(":,0,:"));
    NDArray all = first;
    for (NDArray part : pooled) {
      all = all.concat(part, 1);
    }
    return linear.forward(store, dropout.forward(store, new NDList(all), training), training);
  }

  private static void pool(NDArray states, NDArray mask, NDList to) {
    int[] tokens = {1};
    to.add(states.add(mask.sub(1).mul(NEVER)).max(tokens));
    to.add(states.mul(mask).sum(tokens).div(mask.sum(tokens)));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    Shape pooled = new Shape(inputs[0].get(0), inputs[0].get(2) + 4L * units);
    there.initialize(manager, type, inputs[0]);
    back.initialize(manager, type, inputs[1]);
    dropout.initialize(manager, type, pooled);
    linear.initialize(manager, type, pooled);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return linear.getOutputShapes(
        new Shape[] {new Shape(inputs[0].get(0), inputs[0].get(2) + 4L * units)});
  }

  /** All weights in the order of {@link HeadFile}. */
  List<float[]> weights() {
    List<float[]> weights = new ArrayList<>(there.weights());
    weights.addAll(back.weights());
    weights.add(linear.getParameters().get("weight").getArray().transpose().toFloatArray());
    weights.add(linear.getParameters().get("bias").getArray().toFloatArray());
    return weights;
  }
}
