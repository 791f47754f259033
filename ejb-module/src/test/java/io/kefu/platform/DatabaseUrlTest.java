package io.kefu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

  /**
   * H2 writes commits up to half a second late by default; a killed process loses what it
   * acknowledged.
   */
  @Test
  void embeddedDatabase_writesBeforeItAcknowledges() throws IOException {
    assertThat(DatabaseUrl.template().split(";")).contains("WRITE_DELAY=0");
  }
}
