package io.kefu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings, the code that reads them, and the document are the same. */
class KnownSettingsTest {

  private static final Pattern KEY_IN_CODE =
      Pattern.compile("\"(kefu\\.[a-z0-9]+(?:[.-][a-z0-9]+)*)\"");
  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java"),
          Path.of("../web-module/src/main/java"),
          Path.of("../admin-ui/src/main/java"));

  /** Read by server.xml and bootstrap.properties, not by code. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "kefu.host",
          "kefu.http.port",
          "kefu.https.port",
          "kefu.db.url",
          "kefu.db.user",
          "kefu.db.password",
          "kefu.messaging",
          "kefu.application",
          "kefu.log.format");

  /** Names of a queue, a converter and a session's attribute, not settings. */
  private static final Set<String> NO_SETTINGS = Set.of("kefu.work", "kefu.instant", "kefu.made");

  private final KnownSettings known = KnownSettings.shipped();

  @Test
  void everyKeyInCode_isInTheTableAndTheOtherWayRound() {
    Set<String> table =
        known.rows().stream()
            .map(KnownSettings.Row::key)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> code = new TreeSet<>(keysInCode());
    code.addAll(OF_THE_SERVER);

    assertThat(table).isEqualTo(code);
  }

  @Test
  void document_showsEveryRow() throws IOException {
    String document = Files.readString(Path.of("../docs/configuration.md"));

    assertThat(known.rows())
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(document)
                    .contains(
                        "| `%s` | %s | %s | %s |"
                            .formatted(row.key(), row.standard(), row.allowed(), row.meaning())));
    assertThat(document.lines().filter(l -> l.startsWith("| `kefu."))).hasSize(known.rows().size());
  }

  @Test
  void unknownNames_areFoundInEachOfTheirForms() {
    List<String> names =
        List.of(
            "kefu.db.url",
            "KEFU_DB_URL",
            "KEFU_URL",
            "java.home",
            "kefu.db.ulr",
            "KEFU_WEB_RTAE",
            "Kefu.Demo");

    assertThat(known.unknown(names)).containsExactly("KEFU_WEB_RTAE", "Kefu.Demo", "kefu.db.ulr");
  }

  @Test
  void environmentVariableShownTwice_isToldOnce() {
    List<String> names =
        List.of("KEFU_DB_ULR", "kefu.db.ulr", "KEFU_WEB_RATE_PER_KEY", "kefu.web.rate.per.key");

    assertThat(known.unknown(names)).containsExactly("KEFU_DB_ULR");
  }

  private static Set<String> keysInCode() {
    return SOURCES.stream()
        .filter(Files::isDirectory)
        .flatMap(KnownSettingsTest::sources)
        .flatMap(source -> KEY_IN_CODE.matcher(source).results().map(MatchResult::group))
        .map(quoted -> quoted.substring(1, quoted.length() - 1))
        .filter(key -> !NO_SETTINGS.contains(key))
        .collect(Collectors.toSet());
  }

  private static Stream<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .map(KnownSettingsTest::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
