package io.kefu.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every setting there is, {@code settings.txt}. */
public final class KnownSettings {

  private static final String TABLE = "settings.txt";
  private static final String OURS = "kefu.";
  private static final String OURS_IN_ENVIRONMENT = "KEFU_";

  /** Set for programs beside the server, which share its environment. */
  private static final Set<String> OF_OTHERS =
      Set.of("KEFU_URL", "KEFU_API_KEY", "KEFU_DATA", "KEFU_INSTALL");

  private final List<Row> rows;
  private final Set<String> names;

  private KnownSettings(List<Row> rows) {
    this.rows = List.copyOf(rows);
    this.names =
        rows.stream()
            .flatMap(row -> List.of(row.key(), InvalidSetting.environmentName(row.key())).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** One setting, as it is told to people. */
  public record Row(String key, String standard, String allowed, String meaning) {}

  public static KnownSettings shipped() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(KnownSettings.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
      return new KnownSettings(
          lines
              .lines()
              .filter(l -> !l.isBlank() && !l.startsWith("#"))
              .map(KnownSettings::row)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    if (cells.length != 4) {
      throw new IllegalStateException("A row of " + TABLE + " has four cells, not: " + line);
    }
    return new Row(cells[0], cells[1], cells[2], cells[3]);
  }

  public List<Row> rows() {
    return rows;
  }

  /**
   * Those of the names that look like ours and are not, sorted. A server may show an environment
   * variable a second time with dots; it is told once, as the environment writes it.
   */
  public List<String> unknown(Iterable<String> propertyNames) {
    Set<String> ours = new TreeSet<>();
    propertyNames.forEach(
        name -> {
          if (name.toLowerCase(Locale.ROOT).startsWith(OURS)
              || name.startsWith(OURS_IN_ENVIRONMENT)) {
            ours.add(name);
          }
        });
    return ours.stream()
        .filter(name -> !names.contains(name) && !OF_OTHERS.contains(name))
        .filter(
            name ->
                name.startsWith(OURS_IN_ENVIRONMENT)
                    || !ours.contains(InvalidSetting.environmentName(name)))
        .toList();
  }
}
