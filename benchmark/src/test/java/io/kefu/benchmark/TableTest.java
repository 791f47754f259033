package io.kefu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void columns_areAsWideAsTheirWidestCell() {
    Table table = new Table("what", "ms").row("encoder", "1.2").row("x", "10.25");

    assertThat(table.show())
        .isEqualTo(
            """
              what        ms
              --------------
              encoder    1.2
              x        10.25
            """);
  }
}
