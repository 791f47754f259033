package io.kefu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits that only the source text shows: what is logged, and how code is documented. */
class SourcesTest {

  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java"),
          Path.of("../web-module/src/main/java"),
          Path.of("../admin-ui/src/main/java"));

  private static final Pattern LOG_STATEMENT =
      Pattern.compile(
          "(?<![\\w.])(?:LOG|LOGGER|log|logger)\\s*\\.\\s*(?:log|logp|severe|warning|info|config|fine|finer|finest)\\s*\\(((?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\"])*?)\\);",
          Pattern.DOTALL);

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  /**
   * Names under which customers' words, personal values and secrets travel. The set-up token is
   * meant to be read.
   */
  private static final Pattern CUSTOMERS_WORDS =
      Pattern.compile(
          "(?<!\\w)(?:text|utterance|utterances|query|masked|question|questions|answer|reply|said|words|rawText|plainText|phone|email|address|"
              + "customerName|personalValue|values?|protectedText|body|comment|password|secret|apiKey|keyset)(?!\\w)(?!\\s*\\(\\s*\\)\\s*\\.\\s*(?:length|size|isEmpty|isBlank)\\b)"
              + "(?!\\s*\\.\\s*(?:length|size|isEmpty|isBlank)\\b)");

  private static final Pattern ID = Pattern.compile("\"KEFU-[A-Z]{3}-\\d{3}\\b.*", Pattern.DOTALL);

  private static final Pattern TAG_WITHIN_A_LINE =
      Pattern.compile("\\s*(?:/\\*)?\\*.*[a-z.;] @(?:throws|return|param)\\b.*");

  private static final Pattern SUPPRESSED_WITHOUT_REASON =
      Pattern.compile("\\s*@SuppressWarnings\\([^/]*");

  @Test
  void logStatements_areFound() {
    assertThat(sources().flatMap(SourcesTest::logStatements)).isNotEmpty();
  }

  @Test
  void logStatements_carryNoCustomersWords() {
    assertThat(
            sources()
                .flatMap(
                    file ->
                        logStatements(file)
                            .filter(SourcesTest::saysCustomersWords)
                            .map(s -> file + ": " + s)))
        .isEmpty();
  }

  @Test
  void logMessages_haveAnId() {
    assertThat(
            sources()
                .flatMap(
                    file -> logStatements(file).filter(s -> !hasId(s)).map(s -> file + ": " + s)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOG.info(\"KEFU-CNV-001: customer said \" + text);",
        "LOG.log(Level.INFO, \"KEFU-CNV-001: {0}\", message.query());",
        "LOG.log(Level.FINE, () -> \"KEFU-CNV-001: \" + turn.utterance());",
        "LOG.log(Level.FINE, \"KEFU-CNV-001: {0} {1}\",\n"
            + "    new Object[] {id, protectedText.masked()});",
        "logger.warning(\"KEFU-SHP-001: \" + apiKey);",
      })
  void statementWithCustomersWords_isNoticed(String source) {
    assertThat(statements(source).filter(SourcesTest::saysCustomersWords)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOG.info(\"KEFU-CNV-001: the text is too long\");",
        "LOG.log(Level.INFO, \"KEFU-CNV-002: text of {0} characters\", text.length());",
        "LOG.log(Level.INFO, \"KEFU-CNV-003: {0}\", conversation.id());",
        "LOG.log(Level.INFO, \"KEFU-CNV-004: the text (of {0}); an answer\", conversation.id());",
      })
  void statementAboutThem_isLeftAlone(String source) {
    assertThat(statements(source).filter(SourcesTest::saysCustomersWords)).isEmpty();
    assertThat(statements(source).filter(SourcesTest::hasId)).hasSize(1);
  }

  @Test
  void messageWithoutId_isNoticed() {
    assertThat(statements("LOG.info(\"started\");").filter(SourcesTest::hasId)).isEmpty();
  }

  @Test
  void blockTags_beginALine() {
    assertThat(lines(TAG_WITHIN_A_LINE)).isEmpty();
    assertThat("   * Too late. @throws Conflict if it ended").matches(TAG_WITHIN_A_LINE);
    assertThat("   * @throws Conflict if it ended").doesNotMatch(TAG_WITHIN_A_LINE);
  }

  @Test
  void suppressedWarnings_sayWhy() {
    assertThat(lines(SUPPRESSED_WITHOUT_REASON)).isEmpty();
    assertThat("  @SuppressWarnings(\"unchecked\")").matches(SUPPRESSED_WITHOUT_REASON);
  }

  private static Stream<String> lines(Pattern wrong) {
    return sources()
        .flatMap(
            file -> read(file).lines().filter(wrong.asMatchPredicate()).map(l -> file + ": " + l));
  }

  @Test
  void packages_haveANote() {
    List<Path> withoutNote =
        sources()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !read(folder.resolve("package-info.java")).startsWith("/**"))
            .toList();

    assertThat(withoutNote).isEmpty();
  }

  private static boolean saysCustomersWords(String statement) {
    return CUSTOMERS_WORDS.matcher(STRING.matcher(statement).replaceAll("\"\"")).find();
  }

  /** A statement that passes on a message made elsewhere has no literal. */
  private static boolean hasId(String statement) {
    return STRING
        .matcher(statement)
        .results()
        .findFirst()
        .map(MatchResult::group)
        .filter(s -> !ID.matcher(s).matches())
        .isEmpty();
  }

  private static Stream<String> logStatements(Path file) {
    return statements(read(file));
  }

  private static Stream<String> statements(String source) {
    return LOG_STATEMENT.matcher(source).results().map(statement -> statement.group(1));
  }

  private static Stream<Path> sources() {
    return SOURCES.stream().filter(Files::isDirectory).flatMap(SourcesTest::javaFiles);
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
