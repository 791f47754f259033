package io.kefu.admin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.admin.understanding.MatrixRow.Cell;
import io.kefu.learning.ConfusedPair;
import io.kefu.learning.ConfusedPair.Proposal;
import io.kefu.learning.ConfusionMatrix;
import io.kefu.learning.ConfusionMatrix.Row;
import io.kefu.learning.ReleaseConfusions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixRowTest {

  @Test
  void cells_leadToTheirPairInBothDirections() {
    List<MatrixRow> rows = rows(40);

    assertThat(rows).extracting(MatrixRow::name).containsExactly("A", "B", "C");
    assertThat(rows.get(0).examples()).isEqualTo(100);
    assertThat(rows.get(0).cells())
        .containsExactly(new Cell(60, "right", -1), new Cell(40, "h4", 0), new Cell(0, "none", -1));
    assertThat(rows.get(1).cells().get(0)).isEqualTo(new Cell(1, "h1", 0));
    assertThat(rows.get(1).cells().get(2)).isEqualTo(new Cell(9, "h2", 1));
    assertThat(rows.get(2).cells().get(0)).isEqualTo(new Cell(2, "h1", -1));
  }

  @ParameterizedTest
  @CsvSource({"1, h1", "4, h1", "5, h2", "14, h2", "15, h3", "29, h3", "30, h4", "90, h4"})
  void cell_isDarkerTheLargerItsShareOfTheRow(int mistakes, String tone) {
    assertThat(rows(mistakes).get(0).cells().get(1).tone()).isEqualTo(tone);
  }

  private static List<MatrixRow> rows(int mistakes) {
    ConfusionMatrix matrix =
        new ConfusionMatrix(
            List.of(
                new Row("a", 100, List.of(60, mistakes, 0)),
                new Row("b", 100, List.of(1, 90, 9)),
                new Row("c", 100, List.of(2, 0, 98))));
    return MatrixRow.of(
        new ReleaseConfusions(true, 300, 52, List.of(pair("a", "b"), pair("c", "b")), matrix),
        String::toUpperCase);
  }

  private static ConfusedPair pair(String first, String second) {
    return new ConfusedPair(first, second, 40, 1, 100, 100, 0, Proposal.SEPARATE, List.of());
  }
}
