package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.inference.CombinedLanguageRecogniser;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.Utterance;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageChoiceTest {

  private static final Set<LanguageTag> SHOP =
      new LinkedHashSet<>(List.of(LanguageTag.CHINESE, LanguageTag.ENGLISH));

  private CombinedLanguageRecogniser recogniser;
  private LanguageChoice choice;

  @BeforeAll
  void open() {
    recogniser = CombinedLanguageRecogniser.open(Path.of("target/models/lid.176.ftz"));
    choice = new LanguageChoice(recogniser);
  }

  @AfterAll
  void close() {
    recogniser.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我的订单发货了吗? | en | zh",
        "到哪了 | en | zh",
        "我的iPhone 15 case什么时候到 | en | zh",
        "where is my order ORD20230801 | zh | en",
        "Has it been shipped? | zh | en"
      })
  void textThatSaysEnough_decidesAgainstAnyWish(String text, String wish, String language) {
    assertThat(choose(text, wish, wish)).isEqualTo(new LanguageTag(language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ORD20230801", "48213", "👍", "#7788", "138****5678", "!!!", "T1001 S2093"})
  void textWithoutWords_goesByWishThenByWhatWasSpoken(String text) {
    assertThat(choose(text, "zh-CN", "en")).isEqualTo(LanguageTag.CHINESE);
    assertThat(choose(text, "en", "zh")).isEqualTo(LanguageTag.ENGLISH);
    assertThat(choose(text, null, "en")).isEqualTo(LanguageTag.ENGLISH);
  }

  @Test
  void nothingKnown_isTheShopsFirstLanguage() {
    assertThat(choose("48213", null, null)).isEqualTo(LanguageTag.CHINESE);
  }

  @Test
  void shortWord_sticksToWhatWasSpoken() {
    assertThat(choose("ok", null, "zh")).isEqualTo(LanguageTag.CHINESE);
    assertThat(choose("ok", null, "en")).isEqualTo(LanguageTag.ENGLISH);
  }

  @Test
  void wishThatTheShopDoesNotSpeak_isLeftAside() {
    assertThat(choose("48213", "fr", "en")).isEqualTo(LanguageTag.ENGLISH);
  }

  private LanguageTag choose(String text, String wish, String spoken) {
    Utterance utterance =
        new Utterance(
            new ProtectedText(text, List.of()),
            Optional.ofNullable(wish).map(LanguageTag::new),
            Optional.ofNullable(spoken).map(LanguageTag::new),
            SHOP,
            Optional.empty());
    return choice.of(utterance, NormalText.of(text));
  }
}
