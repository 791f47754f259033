package io.kefu.benchmark.nlu;

/**
 * A text and what it means.
 *
 * @param intent name, or {@value #OUT_OF_SCOPE} where none applies
 */
record Example(String text, String intent) {

  static final String OUT_OF_SCOPE = "oos";

  boolean inScope() {
    return !intent.equals(OUT_OF_SCOPE);
  }
}
