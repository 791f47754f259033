package io.kefu.understanding.internal;

import io.kefu.shared.LanguageTag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code LANG/rows.bin} in the folder of a shop's release: for each example of the language, in the
 * order of training, its row in the training set as a big-endian int. For explanations only, so the
 * manifest does not speak of it, and the release serves without.
 */
final class ExampleRows {

  private ExampleRows() {}

  /** What an example has that stands in no row: background. */
  static final int NONE = -1;

  /**
   * @param examples of the release; those beyond the rows get {@link #NONE}
   */
  static void write(Path folder, LanguageTag language, List<Integer> rows, int examples)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(4 * examples);
    for (int i = 0; i < examples; i++) {
      bytes.putInt(i < rows.size() ? rows.get(i) : NONE);
    }
    Files.write(file(folder, language), bytes.array());
  }

  /**
   * @return empty if they are not there, or not those of so many examples
   */
  static int[] read(Path folder, LanguageTag language, int examples) {
    try {
      byte[] bytes = Files.readAllBytes(file(folder, language));
      if (bytes.length != 4 * examples) {
        return new int[0];
      }
      int[] rows = new int[examples];
      ByteBuffer.wrap(bytes).asIntBuffer().get(rows);
      return rows;
    } catch (IOException e) {
      return new int[0];
    }
  }

  private static Path file(Path folder, LanguageTag language) {
    return folder.resolve(language.value()).resolve("rows.bin");
  }
}
