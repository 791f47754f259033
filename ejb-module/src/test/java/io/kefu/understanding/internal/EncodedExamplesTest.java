package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.ExampleIndex;
import io.kefu.understanding.LabelDoubt;
import io.kefu.understanding.ReviewOrder;
import io.kefu.understanding.TrainingFailed;
import io.kefu.understanding.TrainingProgress;
import io.kefu.understanding.TrainingUtterance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The look through a small set, with the real encoders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncodedExamplesTest {

  private static final List<String> TEAS =
      List.of("绿茶", "红茶", "乌龙茶", "白茶", "普洱", "龙井", "铁观音", "毛尖", "花茶", "黑茶");

  @TempDir private Path folder;
  private OnnxEncoders encoders;
  private EncodedExamples review;

  @BeforeAll
  void open() {
    encoders = OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard());
    review = new EncodedExamples(encoders);
  }

  @AfterAll
  void close() {
    encoders.close();
  }

  @Test
  void wrongLabel_isDoubtedFirstWithExamplesOfTheRightOne() {
    List<TrainingUtterance> utterances = utterances();
    TrainingUtterance wrong = chinese(99, "碧螺春怎么泡才好喝", "return");
    utterances.add(wrong);

    Recorder recorder = new Recorder();
    List<LabelDoubt> doubts = review.doubts(order(utterances, "one"), recorder);

    assertThat(recorder.shares).isSorted().last().isEqualTo(1.0);
    assertThat(doubts.get(0).row()).isEqualTo(99);
    assertThat(doubts.get(0).given()).isEqualTo("return");
    assertThat(doubts.get(0).proposed()).isEqualTo("brewing");
    assertThat(doubts.get(0).confidence()).isGreaterThan(doubts.get(0).givenConfidence());
    assertThat(doubts.get(0).nearest())
        .hasSize(LabelDoubt.MOST_NEAREST)
        .allMatch(row -> utterances.get(row - 1).intent().equals("brewing"));
  }

  @Test
  void stoppedLook_endsWithoutAResult() {
    Recorder recorder = new Recorder();
    recorder.stopFrom = 0.7;

    assertThatThrownBy(() -> review.doubts(order(utterances(), "two"), recorder))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void setOfOneIntent_cannotBeLookedThrough() {
    List<TrainingUtterance> one = List.of(chinese(1, "你好", "hi"), chinese(2, "您好", "hi"));

    assertThatThrownBy(() -> review.doubts(order(one, "three"), new Recorder()))
        .isInstanceOf(TrainingFailed.class)
        .hasMessageContaining("two intents");
  }

  @Test
  void index_findsWhatMeansTheSameAndNeedsTheVectors() {
    ReviewOrder order = order(utterances(), "four");
    assertThat(review.index(order, 10)).isEmpty();
    review.doubts(order, new Recorder());

    ExampleIndex index = review.index(order, 0).orElseThrow();

    assertThat(index.languages()).containsExactly(LanguageTag.CHINESE);
    List<ExampleIndex.Near> near = index.nearest("我要退掉买的绿茶", LanguageTag.CHINESE, 3);
    assertThat(near).hasSize(3);
    assertThat(near.get(0).closeness()).isGreaterThan(0.95);
    assertThat(near).isSortedAccordingTo((a, b) -> Double.compare(b.closeness(), a.closeness()));
    assertThat(utterances().get(near.get(0).row() - 1).text()).isEqualTo("我要退掉买的绿茶");
    assertThat(index.nearest("return it", LanguageTag.ENGLISH, 3)).isEmpty();
  }

  private ReviewOrder order(List<TrainingUtterance> utterances, String vectors) {
    return new ReviewOrder(utterances, folder.resolve(vectors));
  }

  /** Rows from 1. */
  private static List<TrainingUtterance> utterances() {
    List<TrainingUtterance> all = new ArrayList<>();
    for (String tea : TEAS) {
      all.add(chinese(all.size() + 1, tea + "怎么泡", "brewing"));
      all.add(chinese(all.size() + 1, "泡" + tea + "用多少度的水", "brewing"));
      all.add(chinese(all.size() + 1, "我要退掉买的" + tea, "return"));
      all.add(chinese(all.size() + 1, tea + "不想要了可以退吗", "return"));
    }
    return all;
  }

  private static TrainingUtterance chinese(int row, String text, String intent) {
    return new TrainingUtterance(row, text, intent, LanguageTag.CHINESE);
  }

  private static final class Recorder implements TrainingProgress {
    private final List<Double> shares = new ArrayList<>();
    private double stopFrom = 2;

    @Override
    public synchronized void reached(double share) {
      shares.add(share);
    }

    @Override
    public synchronized boolean stopped() {
      return !shares.isEmpty() && shares.get(shares.size() - 1) >= stopFrom;
    }
  }
}
