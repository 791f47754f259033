package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.shared.LanguageTag;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NgramSpaceTest {

  @Test
  void space_isTheOneThatReleasesWereTrainedIn() {
    assertThat(NgramSpace.VERSION).isEqualTo("ngram-1");
    assertThat(Arrays.hashCode(count("查物流 T1001", "zh").index())).isEqualTo(ZH);
    assertThat(Arrays.hashCode(count("Where's my order?", "en").index())).isEqualTo(EN);
  }

  @Test
  void allOrderNumbers_lookAlike() {
    assertThat(count("T1001到了吗", "zh").index()).isEqualTo(count("t2093845到了吗", "zh").index());
  }

  @Test
  void indexes_ascendAndFitTheSpace() {
    SparseVector counts = count("a b a b a b 12 12 é 👍", "en");

    assertThat(counts.index()).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(counts.index())).allMatch(i -> i >= 0 && i < NgramSpace.DIMENSION);
  }

  @Test
  void emptyText_hasTheEdgesOnly() {
    assertThat(count("", "zh").size()).isPositive();
  }

  private static final int ZH = 757178419;
  private static final int EN = 1082206110;

  private static SparseVector count(String text, String language) {
    return NgramSpace.count(NormalText.of(text), new LanguageTag(language));
  }
}
