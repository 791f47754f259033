package io.kefu.understanding.internal;

import io.kefu.understanding.model.LabelledText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The utterances that were written apart from the training utterances, and those themselves. */
final class DevelopmentSet {

  private DevelopmentSet() {}

  static List<LabelledText> in(String language) {
    return only(language, Path.of("src/test/data/development"));
  }

  static List<LabelledText> training(String language) {
    return only(language, Path.of("src/main/training/base"));
  }

  private static List<LabelledText> only(String language, Path folder) {
    try {
      return new TrainingFolder(folder)
          .examples().stream().filter(e -> e.language().value().equals(language)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
