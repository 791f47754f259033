package io.kefu.web.learning;

import io.kefu.learning.Example;
import io.kefu.learning.SimilarExample;
import io.kefu.learning.Split;
import org.jspecify.annotations.Nullable;

/**
 * An example on the wire.
 *
 * @param row where it stood in the file
 * @param closeness to the text that was asked for, -1..1; null where none was
 */
public record ExampleShown(
    int row, String text, String intent, String lang, Split split, @Nullable Double closeness) {

  static ExampleShown of(Example example) {
    return of(example, null);
  }

  static ExampleShown of(SimilarExample similar) {
    return of(similar.example(), similar.closeness());
  }

  private static ExampleShown of(Example example, @Nullable Double closeness) {
    return new ExampleShown(
        example.row(),
        example.text(),
        example.intent(),
        example.language().value(),
        example.split(),
        closeness);
  }
}
