package io.kefu.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.shared.LanguageTag;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "zh, 退款什么时候能到账？, 退款 什么 时候 能 到 账",
    "zh-TW, iPhone 15 有货吗, iphon 15 货",
    "en, Where's my parcels' refund?, where parcel refund",
    "en, I am RETURNING the shoes, return shoe",
    "de, Wo ist mein Paket?, wo ist mein paket",
    "en, of the, ''",
    "zh, ！？。, ''"
  })
  void text_becomesItsWords(String language, String text, String words) {
    assertThat(String.join(" ", Words.of(text, new LanguageTag(language)))).isEqualTo(words);
  }

  @Test
  void fullWidth_isReadAsHalfWidth() {
    assertThat(Words.of("ＡＢＣ１２", LanguageTag.ENGLISH))
        .isEqualTo(Words.of("ABC12", LanguageTag.ENGLISH));
    assertThat(Words.codes("订单ＯＲＤ２０２３０８０１")).containsExactly("ORD20230801");
  }

  @ParameterizedTest
  @CsvSource({
    "查一下ORD20230801到哪了, ORD20230801",
    "sf1234567890123的包裹, SF1234567890123",
    "TEE-BLK-M 有货吗, TEE-BLK-M",
    "is tp-2042 in stock?, TP-2042",
    "i bought a tee-blk-m, ''",
    "满300减30, ''",
    "100 pieces, ''",
    "well-known e-mail, ''"
  })
  void codes_areReadExactly(String text, String codes) {
    assertThat(String.join(" ", Words.codes(text))).isEqualTo(codes);
  }

  @Test
  void longText_isBounded() {
    assertThat(Words.of("退货运费 ".repeat(2_000), LanguageTag.CHINESE)).hasSizeLessThanOrEqualTo(64);
    assertThat(Words.codes("A12345 B12345 ".repeat(5_000))).isEqualTo(List.of("A12345", "B12345"));
  }

  @Property(tries = 200)
  void anyText_isReadInEveryLanguage(@ForAll String text) {
    for (String language : List.of("zh", "en", "ar")) {
      assertThat(Words.of(text, new LanguageTag(language)))
          .doesNotHaveDuplicates()
          .noneMatch(word -> word.isBlank() || word.contains(" "));
    }
    assertThat(Words.codes(text)).noneMatch(String::isBlank);
  }
}
