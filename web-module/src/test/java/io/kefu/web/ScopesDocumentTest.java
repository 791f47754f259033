package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.shop.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScopesDocumentTest {

  private static final Pattern CODE = Pattern.compile("`([a-z:]+)`");

  @Test
  void document_listsEveryScopeOnceInOrder() throws IOException {
    List<String> written =
        Files.readString(Path.of("../docs/security.md"))
            .lines()
            .dropWhile(line -> !line.startsWith("| scope |"))
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("\\|")[1])
            .flatMap(
                cell -> CODE.matcher(cell).results().map((MatchResult found) -> found.group(1)))
            .toList();

    assertThat(written).isEqualTo(Arrays.stream(Scope.values()).map(Scope::code).toList());
  }
}
