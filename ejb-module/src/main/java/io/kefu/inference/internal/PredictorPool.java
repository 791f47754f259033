package io.kefu.inference.internal;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Predictors of one model, one for each text at a time. In a queue and not in thread-locals, which
 * would hold the application's class loader on the server's threads after a redeployment.
 */
final class PredictorPool<I, O> implements AutoCloseable {

  private final Model model;
  private final Translator<I, O> translator;
  private final ConcurrentLinkedQueue<Predictor<I, O>> idle = new ConcurrentLinkedQueue<>();

  PredictorPool(Model model, Translator<I, O> translator) {
    this.model = model;
    this.translator = translator;
  }

  O predict(I input) throws TranslateException {
    Predictor<I, O> predictor = idle.poll();
    if (predictor == null) {
      predictor = model.newPredictor(translator);
    }
    try {
      return predictor.predict(input);
    } finally {
      idle.add(predictor);
    }
  }

  /**
   * Closes the predictors; the model stays with its owner. To be called when no text is in work.
   */
  @Override
  public void close() {
    idle.forEach(Predictor::close);
    idle.clear();
  }
}
