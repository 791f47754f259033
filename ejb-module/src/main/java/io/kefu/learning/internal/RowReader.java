package io.kefu.learning.internal;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads one kind of file. */
interface RowReader {

  /**
   * Hands over every row in order, also those without a text.
   *
   * @return what the file turned out to be, such as {@code tsv}
   * @throws io.kefu.learning.UnreadableExamples if it is not of that kind
   */
  String read(ExampleFile file, Consumer<RawRow> into) throws IOException;
}
