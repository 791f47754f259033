package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LimitedStreamTest {

  @Test
  void asMuchAsAllowed_passes() throws IOException {
    assertThat(stream(100, 100).readAllBytes()).hasSize(100);
  }

  @Test
  void oneByteMore_isRefusedHoweverItIsRead() {
    assertThatThrownBy(() -> stream(101, 100).readAllBytes()).isInstanceOf(BodyTooLarge.class);
    assertThatThrownBy(() -> stream(101, 100).skipNBytes(101)).isInstanceOf(BodyTooLarge.class);
    assertThatThrownBy(
            () -> {
              LimitedStream one = stream(2, 1);
              one.read();
              one.read();
            })
        .isInstanceOf(BodyTooLarge.class);
  }

  @Test
  void limits_areThoseOfThePublicContract() {
    assertThat(BodyLimit.of("/v1/chat").bytes()).isEqualTo(65_536);
    assertThat(BodyLimit.of("/v1/nlu/parse-batch").bytes()).isEqualTo(8_388_608);
    assertThat(BodyLimit.of("/v1/training-sets").bytes()).isEqualTo(67_108_864);
    assertThat(BodyLimit.of("/v1/knowledge/import").bytes()).isEqualTo(67_108_864);
    assertThat(BodyLimit.of("/v1/orders/{order_no}").bytes()).isEqualTo(1_048_576);
  }

  private static LimitedStream stream(int length, long limit) {
    return new LimitedStream(new ByteArrayInputStream(new byte[length]), limit);
  }
}
