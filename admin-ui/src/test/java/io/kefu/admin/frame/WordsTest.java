package io.kefu.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern KEY = Pattern.compile("w\\['([a-z.-]+)'\\]|words\\.(?:of|tell)\\(\"([a-z.-]+)\"");

  @Test
  void languages_haveTheSameKeys() {
    assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH)).isNotEmpty();
  }

  @Test
  void everyKeyOnAPageOrInABean_hasWords() throws IOException {
    Set<String> used = used();

    assertThat(used).hasSizeGreaterThan(50);
    assertThat(keys(Locale.CHINESE)).containsAll(used);
  }

  private static Set<String> keys(Locale locale) {
    return new HashSet<>(ResourceBundle.getBundle("io.kefu.admin.words", locale).keySet());
  }

  private static Set<String> used() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml") || file.toString().endsWith(".java"))
          .flatMap(WordsTest::keysIn)
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> keysIn(Path file) {
    try {
      Matcher matcher = KEY.matcher(Files.readString(file));
      return matcher.results().map(r -> r.group(1) == null ? r.group(2) : r.group(1)).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
