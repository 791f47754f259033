package io.kefu.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeChartTest {

  private static final String TEE =
      "M 165-170cm 55-65kg, L 170-175cm 65-75kg, XL 175-180cm 75-85kg";
  private static final String SHOES = "41 25.5cm, 42 26cm, 43 26.5cm";

  @ParameterizedTest
  @CsvSource({
    "身高172体重68公斤, L,",
    "170cm 65kg, M,",
    "'168，68kg', L, M",
    "1米78 160斤, XL,",
    "体重70kg, L,",
    "'5''9, 150 lb', L,",
    "190cm 70kg,,",
    "172cm 40kg,,"
  })
  void tee_goesByHeightAndWeight(String said, String size, String smaller) {
    assertFit(TEE, said, size, smaller);
  }

  @ParameterizedTest
  @CsvSource({"脚长25.8cm, 42,", "26cm, 42,", "my foot is 26.1, 43,", "脚长23cm,,", "脚长29厘米,,"})
  void shoes_goByTheFoot(String said, String size, String smaller) {
    assertFit(SHOES, said, size, smaller);
  }

  private static void assertFit(String chart, String said, String size, String smaller) {
    Optional<SizeChart.Fit> fit =
        SizeChart.parse(chart).orElseThrow().fit(BodyMeasures.read(said).orElseThrow());

    assertThat(fit)
        .isEqualTo(
            Optional.ofNullable(size).map(s -> new SizeChart.Fit(s, Optional.ofNullable(smaller))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "M: 165", "M 165-cm", "one size fits all, really"})
  void otherText_isNoChart(String text) {
    assertThat(SizeChart.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"我穿什么码", "两件", "43", "T1001"})
  void messageWithoutMeasures_hasNone(String said) {
    assertThat(BodyMeasures.read(said)).isEmpty();
  }

  @Test
  void measures_surviveTheSlot() {
    BodyMeasures measures = BodyMeasures.read("身高172体重68公斤").orElseThrow();

    assertThat(BodyMeasures.of(measures.value())).isEqualTo(measures);
  }
}
