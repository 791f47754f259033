package io.kefu.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One direction of an LSTM: (texts, tokens, dimension) in, (texts, tokens, units) out.
 *
 * <p>Parameters stand in PyTorch's order, weights of the input, weights of the state, and a bias
 * for each; DJL's own block hands two directions over in another order, which PyTorch refuses.
 */
final class LstmBlock extends AbstractBlock {

  private static final byte VERSION = 1;

  /** Input, forget, cell and output gate. */
  private static final int GATES = 4;

  private final int units;
  private final Parameter input = parameter("input", Parameter.Type.WEIGHT);
  private final Parameter state = parameter("state", Parameter.Type.WEIGHT);
  private final Parameter inputBias = parameter("inputBias", Parameter.Type.BIAS);
  private final Parameter stateBias = parameter("stateBias", Parameter.Type.BIAS);

  LstmBlock(int units) {
    super(VERSION);
    this.units = units;
    for (Parameter parameter : List.of(input, state, inputBias, stateBias)) {
      addParameter(parameter);
    }
  }

  private static Parameter parameter(String name, Parameter.Type type) {
    return Parameter.builder().setName(name).setType(type).build();
  }

  /** Input weights, state weights, and the sum of the biases: column after column. */
  List<float[]> weights() {
    float[] bias = stateBias.getArray().add(inputBias.getArray()).toFloatArray();
    return List.of(columns(input), columns(state), bias);
  }

  private static float[] columns(Parameter rows) {
    return rows.getArray().transpose().toFloatArray();
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> more) {
    NDArray x = inputs.head();
    NDManager manager = x.getManager();
    NDList weights = new NDList();
    for (Parameter parameter : parameters.values()) {
      weights.add(store.getValue(parameter, x.getDevice(), training));
    }
    Shape shape = new Shape(1, x.getShape().get(0), units);
    NDList before = new NDList(manager.zeros(shape), manager.zeros(shape));
    NDList all = x.getNDArrayInternal().lstm(x, before, weights, true, 1, 0, training, false, true);
    return new NDList(all.head());
  }

  @Override
  protected void prepare(Shape[] inputs) {
    long rows = (long) GATES * units;
    input.setShape(new Shape(rows, inputs[0].get(2)));
    state.setShape(new Shape(rows, units));
    inputBias.setShape(new Shape(rows));
    stateBias.setShape(new Shape(rows));
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), inputs[0].get(1), units)};
  }
}
