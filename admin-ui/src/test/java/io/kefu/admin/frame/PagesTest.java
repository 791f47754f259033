package io.kefu.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages' source must not hold. */
class PagesTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  /**
   * The expression language takes an Optional for its value: on a value it then looks for these in
   * vain, and the page breaks off where it stands. Only an empty one survives.
   */
  private static final Pattern ASKS_AN_OPTIONAL =
      Pattern.compile("\\)\\.(?:present|empty)\\b|\\.(?:orElse|isPresent|isEmpty|get)\\(");

  @Test
  void pages_askNoOptional() throws IOException {
    List<String> pages;
    try (Stream<Path> files = Files.walk(PAGES)) {
      pages = files.filter(f -> f.toString().endsWith(".xhtml")).map(PagesTest::read).toList();
    }

    assertThat(pages).hasSizeGreaterThan(20);
    assertThat(pages).noneMatch(page -> ASKS_AN_OPTIONAL.matcher(page).find());
    assertThat("#{key.endsAt().present}").containsPattern(ASKS_AN_OPTIONAL);
    assertThat("#{key.endsAt().orElse(null)}").containsPattern(ASKS_AN_OPTIONAL);
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
