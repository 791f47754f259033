package io.kefu.trainer;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.io.IOException;

/**
 * One head, fitted on some of the texts.
 *
 * @param places of the texts to learn from
 * @param seed of orders, first weights and dropout
 */
record Fit(int[] places, long seed) {

  /** Small sets are passed more often, or the weights would hardly leave their beginning. */
  private static final int LEAST_STEPS = 400;

  static final String ENGINE = "PyTorch";

  private static final int EPOCHS = 6;
  private static final float RATE = 2e-3f;
  private static final float LAST_RATE = 1e-5f;

  /** Texts that will be passed. */
  long work() {
    return (long) places.length * epochs();
  }

  private int epochs() {
    int steps = Math.max(1, places.length / Batches.SIZE);
    return Math.max(EPOCHS, (LEAST_STEPS + steps - 1) / steps);
  }

  /** Fits it; weights in the form of the release's file. */
  byte[] run(Request request, Progress progress) throws IOException {
    Engine.getEngine(ENGINE).setRandomSeed((int) seed);
    HeadBlock head = new HeadBlock(request.units(), request.labels());
    Batches batches = new Batches(request, places, seed);
    try (Model model = Model.newInstance("head", Device.cpu(), ENGINE)) {
      model.setBlock(head);
      try (Trainer trainer = model.newTrainer(plan())) {
        Shape states = new Shape(1, 1, request.dimension());
        trainer.initialize(states, states, new Shape(1, 1));
        for (int epoch = 0; epoch < epochs(); epoch++) {
          pass(trainer, batches, progress);
        }
        return HeadFile.write(request, head.weights());
      }
    }
  }

  private DefaultTrainingConfig plan() {
    int updates = (int) Math.min(Integer.MAX_VALUE, work() / Batches.SIZE + epochs());
    Tracker rate =
        Tracker.cosine().setBaseValue(RATE).optFinalValue(LAST_RATE).setMaxUpdates(updates).build();
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(Optimizer.adam().optLearningRateTracker(rate).build())
        .optInitializer(new XavierInitializer(), Parameter.Type.WEIGHT)
        .optDevices(new Device[] {Device.cpu()});
  }

  private static void pass(Trainer trainer, Batches batches, Progress progress) throws IOException {
    for (int[] batch : batches.next()) {
      try (NDManager manager = trainer.getManager().newSubManager()) {
        NDList inputs = batches.inputs(manager, batch);
        NDArray truth = batches.truth(manager, batch);
        try (GradientCollector collector = trainer.newGradientCollector()) {
          NDList scores = trainer.forward(inputs);
          collector.backward(
              trainer.getLoss().evaluate(new NDList(truth), new NDList(scores.head())));
          scores.close();
        }
        trainer.step();
      }
      progress.passed(batch.length);
    }
  }
}
