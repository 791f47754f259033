package io.kefu.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.inference.CombinedLanguageRecogniser;
import io.kefu.inference.Embedding;
import io.kefu.inference.EncoderBusy;
import io.kefu.inference.EncoderLimits;
import io.kefu.inference.Encoders;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The base release with the real encoders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedUnderstandingTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final Set<LanguageTag> ALLOWED =
      new LinkedHashSet<>(List.of(LanguageTag.CHINESE, LanguageTag.ENGLISH));

  private OnnxEncoders encoders;
  private CombinedLanguageRecogniser recogniser;
  private UnderstandingService service;

  @BeforeAll
  void open() {
    encoders = OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard());
    recogniser = CombinedLanguageRecogniser.open(Path.of("target/models/lid.176.ftz"));
    service = ShippedUnderstanding.with(encoders, recogniser, List::of);
  }

  @AfterAll
  void close() {
    recogniser.close();
    encoders.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我的订单发货了吗? | order_status",
        "如果延迟送达有补偿吗?ORD20230801 | shipping_delay_compensation",
        "帮我取消订单 | order_cancel",
        "转人工 | human_agent",
        "快递现在到哪里了 | shipping_track",
        "has my order been shipped yet? | order_status",
        "is there any compensation for late delivery? | shipping_delay_compensation",
        "I want to cancel my order | order_cancel",
        "let me talk to a real person | human_agent"
      })
  void plainRequests_areUnderstood(String text, String intent) {
    Understanding understood = understand(service, text);

    assertThat(understood.inScope()).isTrue();
    assertThat(understood.intent().name()).isEqualTo(intent);
    assertThat(understood.degraded()).isFalse();
    assertThat(understood.embedding()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"今天天气怎么样", "what is the capital of France", "给我写一首诗"})
  void otherMatters_areOutOfScope(String text) {
    Understanding understood = understand(service, text);

    assertThat(understood.inScope()).isFalse();
    assertThat(understood.intents()).extracting(IntentScore::name).containsExactly("out_of_scope");
    assertThat(understood.ranking()).extracting(IntentScore::name).doesNotContain("out_of_scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"我要退货", "where is it", "👍", "　", "a", "!!!", "12345"})
  void anyText_keepsTheShapeOfAnUnderstanding(String text) {
    Understanding u = understand(service, text);

    assertThat(u.ranking())
        .hasSize(65)
        .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    assertThat(u.ranking().stream().mapToDouble(IntentScore::confidence).sum())
        .isBetween(0.0, 1.0 + 1e-9);
    assertThat(u.inScopeProbability()).isBetween(0.0, 1.0);
    assertThat(u.intents()).isNotEmpty();
  }

  @Test
  void twoWishes_areToldInTheOrderSaid() {
    Understanding understood = understand(service, "我要取消订单，另外帮我开发票");

    assertThat(understood.intents())
        .extracting(IntentScore::name)
        .containsExactly("order_cancel", "invoice_request");
  }

  @Test
  void busyEncoder_leavesNgramsToDecide() {
    UnderstandingService degraded =
        ShippedUnderstanding.with(new BusyEncoders(), recogniser, List::of);

    Understanding understood = understand(degraded, "我要转人工客服");

    assertThat(understood.degraded()).isTrue();
    assertThat(understood.embedding()).isEmpty();
    assertThat(understood.intent().name()).isEqualTo("human_agent");
  }

  @Test
  void many_areUnderstoodAsOneByOne() {
    List<String> texts = List.of("我要退货", "I want to return this", "T1001", "查物流");

    List<Understanding> together =
        ShopScope.call(
            SHOP,
            () ->
                service.understandAll(
                    texts.stream().map(t -> utterance(t, Optional.empty())).toList()));

    for (int i = 0; i < texts.size(); i++) {
      Understanding alone = understand(service, texts.get(i));
      assertThat(together.get(i).intent().name()).isEqualTo(alone.intent().name());
      assertThat(together.get(i).language()).isEqualTo(alone.language());
    }
  }

  @Test
  void releaseByName_isServedAndAnUnknownOneIsNot() {
    String base = understand(service, "你好").release();

    assertThat(
            ShopScope.call(SHOP, () -> service.understand(utterance("你好", Optional.of(base))))
                .release())
        .isEqualTo(base);
    assertThatThrownBy(
            () ->
                ShopScope.call(
                    SHOP, () -> service.understand(utterance("你好", Optional.of("other")))))
        .isInstanceOf(NotFound.class);
  }

  private static Understanding understand(UnderstandingService service, String text) {
    return ShopScope.call(SHOP, () -> service.understand(utterance(text, Optional.empty())));
  }

  private static Utterance utterance(String text, Optional<String> release) {
    return new Utterance(
        new ProtectedText(text, List.of()), Optional.empty(), Optional.empty(), ALLOWED, release);
  }

  /** Encoders whose queue is always full. */
  private static final class BusyEncoders implements Encoders {

    @Override
    public Optional<TextEncoder> forLanguage(LanguageTag language) {
      boolean chinese = language.sameLanguageAs(LanguageTag.CHINESE);
      return Optional.of(
          new BusyEncoder(
              chinese ? "bge-small-zh-v1.5-q" : "bge-small-en-v1.5-q", chinese ? 512 : 384));
    }

    @Override
    public List<TextEncoder> all() {
      return List.of();
    }
  }

  private record BusyEncoder(String space, int dimension) implements TextEncoder {

    @Override
    public Embedding encode(String text) {
      throw new EncoderBusy(space);
    }

    @Override
    public List<Embedding> encodeAll(List<String> texts) {
      throw new EncoderBusy(space);
    }
  }
}
