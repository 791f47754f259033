package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final byte[] TEXT = "{\"api_key\": \"…\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void closedText_isOpenedUnderTheSameCredentialOnly() {
    String closed = Seal.under("Bearer one").close(TEXT);

    assertThat(Seal.under("Bearer one").open(closed)).isEqualTo(TEXT);
    assertThatThrownBy(() -> Seal.under("Bearer two").open(closed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sameText_isClosedDifferentlyEachTime() {
    Seal seal = Seal.under("Bearer one");

    assertThat(seal.close(TEXT)).isNotEqualTo(seal.close(TEXT));
  }
}
