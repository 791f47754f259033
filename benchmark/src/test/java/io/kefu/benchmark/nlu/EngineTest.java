package io.kefu.benchmark.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.benchmark.nlu.Engine.Answering;
import io.kefu.benchmark.nlu.Outcome.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EngineTest {

  static Stream<Arguments> engines() {
    return Stream.of(
        Arguments.of(new OpenNlpEngine(), "MAXENT 100 0"),
        Arguments.of(new OpenNlpEngine(), "NAIVEBAYES 1 0"),
        Arguments.of(new FastTextEngine(), "25 0.5"));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void trained_tellsIntentsApartAndNamesNoneOutOfScope(Engine engine, String setting)
      throws Exception {
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rows.add(new Example("I want my money back, number " + i, "refund"));
      rows.add(new Example("Where is my parcel? It is late by " + i + " days", "parcel"));
      rows.add(new Example("Tell me a joke about " + i + " penguins", Example.OUT_OF_SCOPE));
    }

    Answering trained = engine.train(rows, setting);

    assertThat(trained.answer("my money back, please").intent()).isEqualTo("refund");
    assertThat(trained.answer("where is the parcel").intent()).isEqualTo("parcel");
    Prediction outside = trained.answer("tell me a joke about penguins");
    assertThat(outside.intent()).isIn("refund", "parcel");
    assertThat(outside.score()).isLessThan(trained.answer("where is my parcel").score());
  }
}
