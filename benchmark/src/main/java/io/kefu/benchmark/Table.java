package io.kefu.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in columns as wide as their widest cell. */
public final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... heads) {
    rows.add(List.of(heads));
  }

  /**
   * @throws IllegalArgumentException if it has not one cell per head
   */
  public Table row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          "A row of this table has " + rows.get(0).size() + " cells");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The first column to the left, the others to the right, a line under the heads. */
  public String show() {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(c -> rows.stream().mapToInt(r -> r.get(c).length()).max().orElseThrow())
            .toArray();
    List<String> lines = new ArrayList<>(rows.stream().map(r -> line(r, widths)).toList());
    lines.add(1, "-".repeat(lines.get(0).length()));
    return lines.stream().map(l -> "  " + l + "\n").collect(Collectors.joining());
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(row.get(0));
    line.append(" ".repeat(widths[0] - row.get(0).length()));
    for (int c = 1; c < widths.length; c++) {
      line.append("  ").append(" ".repeat(widths[c] - row.get(c).length())).append(row.get(c));
    }
    return line.toString();
  }
}
