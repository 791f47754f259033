package io.kefu.platform;

/**
 * Something that must be done before the server is ready: load a model, fill the demo shop, open
 * the index. A CDI bean; {@link StartupSequence} runs all of them in order and readiness waits for
 * the last.
 */
public interface StartupStep {

  /** A few words for the log, such as "load encoders". */
  String name();

  /**
   * Smaller runs earlier: 100 shops and keys, 200 models, 300 releases, 400 shop data, 500
   * knowledge and its index, 600 the rest.
   */
  int order();

  /**
   * Does the work; opens the scopes and transactions that it needs.
   *
   * @throws RuntimeException to stop the start; the message says what is wrong and how to cure it
   */
  void run();
}
