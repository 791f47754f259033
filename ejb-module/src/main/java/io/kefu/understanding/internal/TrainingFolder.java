package io.kefu.understanding.internal;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.model.LabelledText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The examples of the base release: {@code LANG/GROUP.tsv} with header {@code text intent lang}.
 */
record TrainingFolder(Path path) {

  private static final String HEADER = "text\tintent\tlang";

  /** All examples, in the order of files and lines. */
  List<LabelledText> examples() throws IOException {
    List<LabelledText> examples = new ArrayList<>();
    for (Path file : files()) {
      List<String> lines = Files.readAllLines(file);
      if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
        throw new IOException(file + " does not begin with the header '" + HEADER + "'");
      }
      for (int i = 1; i < lines.size(); i++) {
        examples.add(example(file, i, lines.get(i)));
      }
    }
    return examples;
  }

  private static LabelledText example(Path file, int line, String row) throws IOException {
    String[] cells = row.split("\t", -1);
    if (cells.length != 3 || cells[0].isBlank()) {
      throw new IOException(
          "%s, line %d: a row has three cells, text, intent and language"
              .formatted(file, line + 1));
    }
    return new LabelledText(cells[0], cells[1], new LanguageTag(cells[2]));
  }

  /** SHA-256 of names and contents and of whatever else decides the outcome. */
  String checksum(String also) throws IOException {
    MessageDigest digest = Checksum.digest();
    digest.update(also.getBytes(StandardCharsets.UTF_8));
    for (Path file : files()) {
      digest.update(
          path.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(p -> p.toString().endsWith(".tsv")).sorted().toList();
    }
  }
}
