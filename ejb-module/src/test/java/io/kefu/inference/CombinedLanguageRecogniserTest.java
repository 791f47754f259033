package io.kefu.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kefu.shared.LanguageTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real models; what needs lid.176 is skipped where its file was not fetched. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CombinedLanguageRecogniserTest {

  private static final Path LID_176 =
      Path.of(System.getProperty("kefu.inference.language.lid176", "target/models/lid.176.ftz"));
  private static final Set<LanguageTag> SHOP = Set.of(LanguageTag.CHINESE, LanguageTag.ENGLISH);

  private CombinedLanguageRecogniser both;
  private CombinedLanguageRecogniser alone;

  @BeforeAll
  void open() {
    both = CombinedLanguageRecogniser.open(LID_176);
    alone = CombinedLanguageRecogniser.open(Path.of("target/models/no-such-file.ftz"));
  }

  @AfterAll
  void close() {
    both.close();
    alone.close();
  }

  static Stream<String> shopUtterances() {
    return Stream.of(
        "zh|在吗",
        "zh|亲",
        "zh|好的",
        "zh|嗯",
        "zh|發貨了嗎",
        "zh|我的快递到哪里了",
        "zh|iPhone 15 Pro Max 有货吗",
        "zh|MacBook Pro M3 Max 多少钱",
        "zh|订单 ORD20230801 怎么还没发货？？",
        "zh|xxl 还有吗",
        "zh|有没有 The North Face 的羽绒服",
        "zh|帮我check一下order status",
        "zh|美の包还有吗",
        "zh|可以用 PayPal 付款吗👍",
        "zh|ipad air 和 ipad pro 哪个好",
        "zh|１２月能到吗",
        "zh|ok 我知道了",
        "zh|tracking number 是多少",
        "en|hi",
        "en|hello",
        "en|ok",
        "en|refund",
        "en|where is my order",
        "en|ORD20230801 status?",
        "en|thx a lot",
        "en|does the 小米 14 Ultra support NFC",
        "en|do you ship 华为 phones to Germany?",
        "en|WHERE IS MY STUFF!!!",
        "en|cancel it",
        "en|pls help",
        "en|size L or XL?",
        "en|can i pay w/ paypal",
        "en|what does 七天无理由退货 mean",
        "en|my parcel hasn't arrived",
        "en|not yet",
        "en|speak to a human",
        "en|5 days late :(",
        "en|yo",
        "en|iphone case",
        "en|wrong item received");
  }

  static Stream<String> anyLanguage() {
    return Stream.of(
        "zh|我要退货",
        "zh|什么时候发货",
        "en|Where is my parcel?",
        "en|I want a refund",
        "en|hello",
        "en|thank you",
        "ja|送料はいくらですか",
        "ja|注文をキャンセルしたい",
        "ja|ありがとう",
        "ja|私の注文",
        "ko|배송 언제 와요?",
        "ko|환불해 주세요",
        "th|สินค้าจะมาถึงเมื่อไหร่",
        "ru|где мой заказ",
        "ru|Где мой iPhone 15 Pro Max?",
        "uk|де моє замовлення",
        "de|Wo ist mein Paket?",
        "de|Ich möchte das zurückgeben",
        "fr|où est ma commande ?",
        "fr|bonjour",
        "es|¿Dónde está mi pedido?",
        "es|gracias",
        "pt|Onde está a minha encomenda?",
        "it|Dov'è il mio ordine?",
        "nl|Waar is mijn bestelling?",
        "pl|gdzie jest moja paczka",
        "tr|siparişim nerede",
        "vi|đơn hàng của tôi ở đâu",
        "id|kapan pesanan saya dikirim",
        "ar|أين طلبي",
        "fa|سفارش من کجاست؟",
        "he|איפה ההזמנה שלי",
        "hi|मेरा ऑर्डर कहाँ है",
        "el|πού είναι η παραγγελία μου",
        "sv|var är mitt paket",
        "fi|missä tilaukseni on",
        "bn|আমার অর্ডার কোথায়",
        "hu|hol van a rendelésem",
        "cs|kde je moje zásilka",
        "ro|unde este comanda mea");
  }

  @ParameterizedTest
  @MethodSource("shopUtterances")
  void shopOfChineseAndEnglish_getsEachUtteranceRight(String line) {
    assertThat(best(both, text(line), SHOP)).isEqualTo(language(line));
  }

  @ParameterizedTest
  @MethodSource("shopUtterances")
  void withoutLid176_theShopStillGetsEachUtteranceRight(String line) {
    assertThat(best(alone, text(line), SHOP)).isEqualTo(language(line));
  }

  @ParameterizedTest
  @MethodSource("anyLanguage")
  void unrestricted_getsEachUtteranceRight(String line) {
    assumeTrue(Files.exists(LID_176), "needs lid.176.ftz");

    assertThat(best(both, text(line), Set.of())).isEqualTo(language(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "12345",
        "ORD20230801",
        "👍👍👍",
        "?!…",
        "https://shop.example/item",
        "a1b2c3",
        "\u0000\uD800"
      })
  void textWithoutWords_isOfNoLanguage(String text) {
    assertThat(both.recognise(text, Set.of())).isEmpty();
    assertThat(both.recognise(text, SHOP)).isEmpty();
  }

  @Test
  void scriptOfNoAllowedLanguage_givesNothing() {
    assertThat(both.recognise("สินค้าจะมาถึงเมื่อไหร่", SHOP)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wo ist denn mein Paket geblieben, das sollte gestern ankommen",
        "où est ma commande s'il vous plaît"
      })
  void languageThatIsNotAllowed_comesOutAsUnlikely(String text) {
    LanguageGuess guess = both.recognise(text, SHOP).get(0);

    assertThat(guess.language()).isEqualTo(LanguageTag.ENGLISH);
    assertThat(guess.probability()).isLessThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({"where is my order please, en", "我的订单在哪里, zh"})
  void clearText_isNearlySure(String text, String language) {
    LanguageGuess guess = both.recognise(text, SHOP).get(0);

    assertThat(guess.language().value()).isEqualTo(language);
    assertThat(guess.probability()).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @MethodSource("anyLanguage")
  void probabilities_areRankedAndSumToOneAtMost(String line) {
    List<LanguageGuess> guesses = both.recognise(text(line), Set.of());

    assertThat(guesses)
        .isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
    assertThat(guesses.stream().mapToDouble(LanguageGuess::probability).sum())
        .isBetween(0.5, 1.000001);
  }

  @Test
  void regionalTag_isTakenAsItsLanguage() {
    assertThat(best(both, "发货了吗", Set.of(new LanguageTag("zh-TW"), LanguageTag.ENGLISH)))
        .isEqualTo("zh");
    assertThat(best(both, "hvor er pakken min", Set.of(new LanguageTag("nb"), LanguageTag.ENGLISH)))
        .isEqualTo("nb");
  }

  @Test
  void languages_areMoreThanAHundred() {
    assertThat(alone.languages())
        .hasSizeGreaterThan(95)
        .contains(LanguageTag.CHINESE, LanguageTag.ENGLISH);
    assumeTrue(Files.exists(LID_176), "needs lid.176.ftz");
    assertThat(both.languages()).hasSizeGreaterThan(170).containsAll(alone.languages());
  }

  @Test
  void absentFile_isMissingWithACure() {
    ModelStatus lid176 = alone.models().get(1);

    assertThat(lid176.state()).isEqualTo(ModelStatus.State.MISSING);
    assertThat(lid176.file()).endsWith("no-such-file.ftz");
    assertThat(lid176.cure())
        .hasValueSatisfying(cure -> assertThat(cure).contains("fetch-lid176.sh"));
  }

  @Test
  void brokenFile_isFailedAndOpenNlpGoesOnAlone(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("lid.176.ftz"), "no model");

    try (CombinedLanguageRecogniser recogniser = CombinedLanguageRecogniser.open(broken)) {
      assertThat(recogniser.models().get(1).state()).isEqualTo(ModelStatus.State.FAILED);
      assertThat(recogniser.models().get(1).cure())
          .hasValueSatisfying(cure -> assertThat(cure).contains("Delete it"));
      assertThat(best(recogniser, "where is my order", SHOP)).isEqualTo("en");
    }
  }

  @Test
  void eightThreads_guessAsOne() throws Exception {
    List<String> texts = anyLanguage().map(CombinedLanguageRecogniserTest::text).toList();
    List<List<LanguageGuess>> expected =
        texts.stream().map(text -> both.recognise(text, Set.of())).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Future<Boolean>> same = new ArrayList<>();
    for (int i = 0; i < 800; i++) {
      int n = i % texts.size();
      same.add(
          threads.submit(() -> both.recognise(texts.get(n), Set.of()).equals(expected.get(n))));
    }

    for (Future<Boolean> one : same) {
      assertThat(one.get()).isTrue();
    }
    threads.shutdown();
  }

  private static String best(LanguageRecogniser recogniser, String text, Set<LanguageTag> allowed) {
    return recogniser.recognise(text, allowed).stream()
        .findFirst()
        .map(g -> g.language().value())
        .orElse("none");
  }

  private static String language(String line) {
    return line.substring(0, line.indexOf('|'));
  }

  private static String text(String line) {
    return line.substring(line.indexOf('|') + 1);
  }
}
