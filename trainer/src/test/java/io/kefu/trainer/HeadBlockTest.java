package io.kefu.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.loss.Loss;
import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.BiLstm.Direction;
import io.kefu.understanding.model.Features;
import io.kefu.understanding.model.SparseVector;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What serves says the same as what was trained. */
class HeadBlockTest {

  private static final SparseVector NO_NGRAMS = new SparseVector(new int[0], new float[0]);
  private static final int[] TOKENS = {1, 3, 7, 20};
  private static final int LONGEST = 20;

  @ParameterizedTest
  @CsvSource({"16, 32, 3", "40, 64, 7", "384, 96, 77"})
  void plainJava_saysWhatDjlSays(int dimension, int units, int labels) {
    HeadBlock block = new HeadBlock(units, labels);
    try (Model model = Model.newInstance("head", Device.cpu(), "PyTorch")) {
      model.setBlock(block);
      try (Trainer trainer = model.newTrainer(randomWeights())) {
        Shape states = new Shape(TOKENS.length, LONGEST, dimension);
        trainer.initialize(states, states, new Shape(TOKENS.length, LONGEST));
        float[][][] texts = texts(dimension);

        float[] trained = probabilities(trainer, texts, dimension);
        BiLstm served = served(block, dimension, labels);

        assertThat(trained).hasSize(TOKENS.length * labels);
        for (int text = 0; text < texts.length; text++) {
          double[] said = served.probabilities(new Features(NO_NGRAMS, null, texts[text]));
          for (int k = 0; k < labels; k++) {
            assertThat(said[k])
                .as("text %d, label %d", text, k)
                .isCloseTo(trained[text * labels + k], within(1e-4));
          }
        }
      }
    }
  }

  private static DefaultTrainingConfig randomWeights() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optInitializer(new NormalInitializer(0.2f), Parameter.Type.WEIGHT)
        .optInitializer(new NormalInitializer(0.2f), Parameter.Type.BIAS)
        .optDevices(new Device[] {Device.cpu()});
  }

  private static float[][][] texts(int dimension) {
    Random random = new Random(7);
    float[][][] texts = new float[TOKENS.length][][];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new float[TOKENS[i]][dimension];
      for (float[] token : texts[i]) {
        for (int j = 0; j < dimension; j++) {
          token[j] = (float) random.nextGaussian() * 0.5f;
        }
      }
    }
    return texts;
  }

  /** All texts in one batch, filled up to the longest. */
  private static float[] probabilities(Trainer trainer, float[][][] texts, int dimension) {
    float[] there = new float[texts.length * LONGEST * dimension];
    float[] back = new float[there.length];
    float[] mask = new float[texts.length * LONGEST];
    Arrays.fill(there, 9);
    Arrays.fill(back, 9);
    for (int i = 0; i < texts.length; i++) {
      int tokens = texts[i].length;
      for (int t = 0; t < tokens; t++) {
        int to = (i * LONGEST + t) * dimension;
        System.arraycopy(texts[i][t], 0, there, to, dimension);
        System.arraycopy(texts[i][tokens - 1 - t], 0, back, to, dimension);
        mask[i * LONGEST + t] = 1;
      }
    }
    try (NDManager manager = trainer.getManager().newSubManager()) {
      Shape shape = new Shape(texts.length, LONGEST, dimension);
      NDArray scores =
          trainer
              .evaluate(
                  new NDList(
                      manager.create(there, shape),
                      manager.create(back, shape),
                      manager.create(mask, new Shape(texts.length, LONGEST))))
              .head();
      return scores.softmax(1).toFloatArray();
    }
  }

  private static BiLstm served(HeadBlock block, int dimension, int labels) {
    List<float[]> w = block.weights();
    return new BiLstm(
        labels,
        dimension,
        new Direction(w.get(0), w.get(1), w.get(2)),
        new Direction(w.get(3), w.get(4), w.get(5)),
        w.get(6),
        w.get(7));
  }
}
