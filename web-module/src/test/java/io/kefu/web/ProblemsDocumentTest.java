package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.shared.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsDocumentTest {

  @Test
  void document_listsEveryKindOnceInOrder() throws IOException {
    List<String> expected =
        Arrays.stream(ProblemKind.values())
            .map(k -> "| `%s` | %d | %s |".formatted(k.slug(), k.status(), k.title()))
            .toList();

    List<String> rows =
        Files.readString(Path.of("../docs/problems.md"))
            .lines()
            .filter(l -> l.startsWith("| `"))
            .toList();

    assertThat(rows).hasSameSizeAs(expected);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).startsWith(expected.get(i));
    }
  }
}
