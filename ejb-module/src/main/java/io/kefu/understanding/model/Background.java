package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.IntentScore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The shipped utterances that are out of scope: what people say to whoever answers, and no shop
 * sells. Trainings whose examples hold next to none learn from these what out of scope sounds like.
 */
public final class Background {

  /** Beside 591 examples, 2,000 instead of 300 had more refused of what is in scope. */
  private static final int MOST = 300;

  /**
   * Closer to an example than this cosine, a text may well be in scope for once; 0.7 and 0.9 made
   * no difference that could be told from chance.
   */
  private static final double CLOSE = 0.8;

  private static final long SEED = 20261201;

  private Background() {}

  /**
   * At most {@link #MOST} utterances, the same ones each time.
   *
   * @return empty for a language in which none are shipped
   */
  public static List<LabelledText> in(LanguageTag language) {
    List<LabelledText> texts = new ArrayList<>(shipped(language));
    java.util.Collections.shuffle(texts, new Random(SEED));
    return List.copyOf(texts.subList(0, Math.min(MOST, texts.size())));
  }

  /** Whether a text is far enough from all examples; vectors have unit length. */
  public static boolean isApart(float[] text, List<float[]> examples) {
    return examples.stream().allMatch(example -> product(text, example) < CLOSE);
  }

  private static double product(float[] a, float[] b) {
    double product = 0;
    for (int j = 0; j < a.length; j++) {
      product += a[j] * b[j];
    }
    return product;
  }

  private static List<LabelledText> shipped(LanguageTag language) {
    String code = language.primary().value();
    try (InputStream in =
        Background.class.getResourceAsStream(
            "/io/kefu/understanding/background/" + code + "/none.tsv")) {
      if (in == null) {
        return List.of();
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(row -> row.split("\t")[0])
          .map(text -> new LabelledText(text, IntentScore.OUT_OF_SCOPE, language.primary()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
