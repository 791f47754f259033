package io.kefu.benchmark.nlu;

import io.kefu.benchmark.nlu.Outcome.Prediction;
import java.util.List;

/** A library that learns intents, in this JVM. */
interface Engine {

  /** A trained engine. */
  interface Answering {

    Prediction answer(String text);
  }

  /**
   * Trains on all rows.
   *
   * @param setting one that the contestant names
   * @throws Exception if the library fails
   */
  Answering train(List<Example> rows, String setting) throws Exception;
}
