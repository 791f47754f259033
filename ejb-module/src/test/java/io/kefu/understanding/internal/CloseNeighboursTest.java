package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.model.Features;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.NearestExamples;
import io.kefu.understanding.model.NearestExamples.Near;
import io.kefu.understanding.model.Neighbours;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.SparseVector;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparing only the examples with most signs in common must not change what neighbours say. */
class CloseNeighboursTest {

  private static final int NEAREST = 50;
  private static final double SHARPNESS = 20;
  private static final SparseVector NO_NGRAMS = new SparseVector(new int[0], new float[0]);

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void votesOfTheShippedExamples_areThoseOfAll(String language) {
    Neighbours neighbours =
        ShippedReleases.base().model(new LanguageTag(language)).orElseThrow().neighbours();
    List<LabelledText> texts = DevelopmentSet.in(language);

    double apart = 0;
    try (OnnxEncoders encoders =
        OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard())) {
      TextEncoder encoder = encoders.forLanguage(new LanguageTag(language)).orElseThrow();
      for (LabelledText text : texts) {
        float[] vector =
            encoder.encodeAll(List.of(NormalText.of(text.text()).text())).get(0).vector();
        double[] served = neighbours.probabilities(new Features(NO_NGRAMS, vector));
        apart += distance(served, exact(neighbours, vector));
      }
    }

    double mean = apart / texts.size();
    System.out.printf("%s: %.4f of the vote, on average, goes elsewhere%n", language, mean);
    assertThat(mean).isLessThan(0.01);
  }

  private static double[] exact(Neighbours neighbours, float[] vector) {
    double[] votes = new double[neighbours.labels()];
    double sum = 0;
    for (Near near : NearestExamples.of(neighbours, vector, NEAREST)) {
      double weight = Math.exp(SHARPNESS * (near.cosine() - 1));
      votes[near.label()] += weight;
      sum += weight;
    }
    for (int k = 0; k < votes.length; k++) {
      votes[k] /= sum;
    }
    return votes;
  }

  private static double distance(double[] a, double[] b) {
    double distance = 0;
    for (int k = 0; k < a.length; k++) {
      distance += Math.abs(a[k] - b[k]) / 2;
    }
    return distance;
  }
}
