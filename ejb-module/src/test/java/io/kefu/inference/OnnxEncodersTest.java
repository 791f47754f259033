package io.kefu.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kefu.shared.LanguageTag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real models, out of their artifacts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnnxEncodersTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private OnnxEncoders encoders;

  @BeforeAll
  void open() {
    encoders = OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard());
  }

  @AfterAll
  void close() {
    encoders.close();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, bge-small-zh-v1.5-q, 512",
    "zh-TW, bge-small-zh-v1.5-q, 512",
    "en-GB, bge-small-en-v1.5-q, 384"
  })
  void knownLanguage_hasItsEncoder(String language, String space, int dimension) {
    Embedding embedding = encoder(language).encode("iPhone 15 到货了吗");

    assertThat(embedding.space()).isEqualTo(space).isEqualTo(encoder(language).space());
    assertThat(embedding.vector()).hasSize(dimension).hasSize(encoder(language).dimension());
  }

  @Test
  void otherLanguage_hasNone() {
    assertThat(encoders.forLanguage(new LanguageTag("de"))).isEmpty();
    assertThat(encoders.all()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "我的快递到哪里了",
        "\uD800 half",
        "a\u0000b",
        "👍🏽👍🏽",
        "\u202E\uFFFF",
        "12345"
      })
  void anyText_givesUnitLength(String text) {
    for (TextEncoder encoder : encoders.all()) {
      assertThat(length(encoder.encode(text))).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void textBeyondTheModelsWindow_isCut() {
    TextEncoder encoder = encoder("zh");
    String long1 = "退".repeat(2_000_000);

    assertThat(encoder.encode(long1).vector()).isEqualTo(encoder.encode("退".repeat(510)).vector());
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 我的快递到哪里了, 包裹现在在什么位置, 怎么申请退款",
    "zh, 可以开发票吗, 能不能给我开一张发票, 这件衣服有红色的吗",
    "zh, 我要退货, 这个东西不想要了能退吗, 你们几点上班",
    "en, Where is my parcel?, Has my package shipped yet?, Can I pay with a credit card?",
    "en, I want my money back, How do I get a refund?, Do you have this shirt in blue?",
    "en, cancel my order please, I don't want this order any more, what are your opening hours"
  })
  void paraphrase_isCloserThanOtherQuestion(
      String language, String question, String paraphrase, String other) {
    TextEncoder encoder = encoder(language);
    Embedding point = encoder.encode(question);

    assertThat(cosine(point, encoder.encode(paraphrase)))
        .isGreaterThan(cosine(point, encoder.encode(other)) + 0.05);
  }

  @Test
  void backgroundWork_givesTheSameVectorsInOrder() {
    List<String> texts = List.of("你好", "我要退款", "", "在吗");

    List<Embedding> all = encoder("zh").encodeAll(texts);

    assertThat(all).hasSameSizeAs(texts);
    for (int i = 0; i < texts.size(); i++) {
      assertThat(all.get(i).vector()).isEqualTo(encoder("zh").encode(texts.get(i)).vector());
    }
  }

  @Test
  void eightThreads_giveTheSameVectorsAsOne() throws Exception {
    List<String> texts = List.of("我的订单什么时候发货", "转人工", "怎么退货退款呢亲", "优惠券用不了", "尺码偏大吗");
    List<float[]> expected =
        texts.stream().map(text -> encoder("zh").encode(text).vector()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Future<Boolean>> same = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int n = i % texts.size();
      same.add(
          threads.submit(
              () -> Arrays.equals(encoder("zh").encode(texts.get(n)).vector(), expected.get(n))));
    }

    for (Future<Boolean> one : same) {
      assertThat(one.get()).isTrue();
    }
    threads.shutdown();
  }

  @Test
  void moreTurnsThanTheQueueHolds_areToldThatTheEncoderIsBusy() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (OnnxEncoders narrow =
        OnnxEncoders.open(Path.of("target/models"), new EncoderLimits(1, 2, LONG))) {
      TextEncoder encoder = narrow.forLanguage(LanguageTag.CHINESE).orElseThrow();
      String longText = "我要退货".repeat(120);
      CountDownLatch together = new CountDownLatch(1);

      List<Future<Boolean>> encoded = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        encoded.add(
            threads.submit(
                () -> {
                  together.await();
                  return isEncoded(encoder, longText);
                }));
      }
      together.countDown();

      List<Boolean> outcomes = new ArrayList<>();
      for (Future<Boolean> one : encoded) {
        outcomes.add(one.get());
      }
      assertThat(outcomes).contains(true, false);
      assertThat(encoder.encode("之后又能用了").vector()).hasSize(512);
    }
    threads.shutdown();
  }

  @Test
  void closed_isBusyForEver() {
    OnnxEncoders soonClosed = OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard());
    TextEncoder encoder = soonClosed.forLanguage(LanguageTag.ENGLISH).orElseThrow();

    soonClosed.close();

    assertThatThrownBy(() -> encoder.encode("hello")).isInstanceOf(EncoderBusy.class);
  }

  private static boolean isEncoded(TextEncoder encoder, String text) {
    try {
      return encoder.encode(text).vector().length > 0;
    } catch (EncoderBusy e) {
      return false;
    }
  }

  private TextEncoder encoder(String language) {
    return encoders.forLanguage(new LanguageTag(language)).orElseThrow();
  }

  private static double length(Embedding embedding) {
    return Math.sqrt(cosine(embedding, embedding));
  }

  private static double cosine(Embedding a, Embedding b) {
    double sum = 0;
    for (int i = 0; i < a.vector().length; i++) {
      sum += a.vector()[i] * b.vector()[i];
    }
    return sum;
  }
}
