package io.kefu.web.learning;

import io.kefu.learning.Example;
import io.kefu.learning.Split;

/**
 * An example on the wire.
 *
 * @param row where it stood in the file
 */
public record ExampleShown(int row, String text, String intent, String lang, Split split) {

  static ExampleShown of(Example example) {
    return new ExampleShown(
        example.row(),
        example.text(),
        example.intent(),
        example.language().value(),
        example.split());
  }
}
