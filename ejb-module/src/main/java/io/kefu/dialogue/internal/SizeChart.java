package io.kefu.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A product's table of sizes, from its attribute {@code size_chart}: {@code M 165-170cm 55-65kg, L
 * 170-175cm 65-75kg} by height and weight, {@code 41 25.5cm, 42 26cm} by the length of the foot.
 *
 * @param rows from small to large
 */
record SizeChart(List<Row> rows) {

  private static final Pattern ROW =
      Pattern.compile(
          "(?<name>\\S+)(?: (?<from>[\\d.]+)(?:-(?<to>[\\d.]+))?cm)?(?:"
              + " (?<light>[\\d.]+)-(?<heavy>[\\d.]+)kg)?");

  /** A size with the bodies that it fits; a bound is null where the table does not name it. */
  record Row(
      String name,
      @Nullable Double from,
      @Nullable Double to,
      @Nullable Double light,
      @Nullable Double heavy) {}

  /**
   * Which size fits.
   *
   * @param smaller the other size that would do, where height and weight disagree
   */
  record Fit(String size, Optional<String> smaller) {}

  /** Empty where the text is no such table. */
  static Optional<SizeChart> parse(String text) {
    List<Row> rows = new ArrayList<>();
    for (String part : text.split(",")) {
      Matcher row = ROW.matcher(part.strip());
      if (!row.matches()) {
        return Optional.empty();
      }
      rows.add(
          new Row(
              row.group("name"),
              number(row.group("from")),
              number(row.group("to")),
              number(row.group("light")),
              number(row.group("heavy"))));
    }
    return Optional.of(new SizeChart(List.copyOf(rows)));
  }

  private static @Nullable Double number(@Nullable String text) {
    return text == null ? null : Double.valueOf(text);
  }

  /** Whether it goes by the length of the foot. */
  boolean ofShoes() {
    return rows.stream().allMatch(r -> r.from() != null && r.to() == null);
  }

  /** Empty where the table has no size for that body. */
  Optional<Fit> fit(BodyMeasures body) {
    if (ofShoes()) {
      return body.foot().isPresent() ? shoe(body.foot().getAsDouble()) : Optional.empty();
    }
    int byHeight = row(body.height(), true);
    int byWeight = row(body.weight(), false);
    int larger = Math.max(byHeight, byWeight);
    boolean unknown =
        larger < 0
            || (body.height().isPresent() && byHeight < 0 && hasHeights())
            || (body.weight().isPresent() && byWeight < 0 && hasWeights());
    if (unknown) {
      return Optional.empty();
    }
    int other = byHeight >= 0 && byWeight >= 0 ? Math.min(byHeight, byWeight) : larger;
    return Optional.of(
        new Fit(
            rows.get(larger).name(),
            other == larger ? Optional.empty() : Optional.of(rows.get(other).name())));
  }

  private boolean hasHeights() {
    return rows.stream().anyMatch(r -> r.from() != null);
  }

  private boolean hasWeights() {
    return rows.stream().anyMatch(r -> r.light() != null);
  }

  /** Less than any foot where the chart gives none. */
  private static double length(Row row) {
    return row.from() == null ? Double.NEGATIVE_INFINITY : row.from();
  }

  /** The smallest shoe that is long enough. */
  private Optional<Fit> shoe(double foot) {
    double half = 0.5;
    return rows.stream()
        .filter(r -> foot <= length(r))
        .findFirst()
        .filter(r -> r != rows.get(0) || foot > length(r) - half)
        .map(r -> new Fit(r.name(), Optional.empty()));
  }

  /** The first row that holds the measure; -1 if none does. */
  private int row(OptionalDouble measure, boolean height) {
    if (measure.isEmpty()) {
      return -1;
    }
    for (int i = 0; i < rows.size(); i++) {
      Double least = height ? rows.get(i).from() : rows.get(i).light();
      Double most = height ? rows.get(i).to() : rows.get(i).heavy();
      if (least != null
          && most != null
          && measure.getAsDouble() >= least
          && measure.getAsDouble() <= most) {
        return i;
      }
    }
    return -1;
  }
}
