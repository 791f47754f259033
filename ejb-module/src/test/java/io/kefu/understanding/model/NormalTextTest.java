package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ＯＲＤ２０２３　到了吗？ | ORD2023 到了吗?",
        "①号 ﬁne | 1号 fine",
        "'  two\t\nblanks  ' | two blanks",
        "zero\u200Bwidth\uFEFF | zerowidth",
        "👨‍👩‍👧 好👍🏽 | 👨‍👩‍👧 好👍🏽",
        "ＡBc | ABc",
        "cafe\u0301 | caf\u00E9",
        "￥129.90 | ¥129.90"
      })
  void normalForm_isTheOneThatModelsRead(String sent, String normal) {
    assertThat(NormalText.of(sent).text()).isEqualTo(normal);
  }

  @Property
  void everyPlaceOfTheNormalText_comesFromAPlaceOfTheOriginal(@ForAll("texts") String sent) {
    NormalText normal = NormalText.of(sent);
    int points = sent.codePointCount(0, sent.length());

    for (int i = 0; i < normal.text().length(); i++) {
      assertThat(normal.originalStart(i)).isBetween(0, points - 1);
      assertThat(normal.originalEnd(i + 1)).isBetween(normal.originalStart(i) + 1, points);
      assertThat(normal.originalStart(i))
          .isGreaterThanOrEqualTo(i == 0 ? 0 : normal.originalStart(i - 1));
    }
  }

  @Property
  void normalText_staysAsItIs(@ForAll("texts") String sent) {
    String normal = NormalText.of(sent).text();

    assertThat(NormalText.of(normal).text()).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "가", "\u1100", "ｶ", " ", "👍"})
  void whateverCodePointFollows_normalTextStaysAsItIs(String before) {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      String normal = NormalText.of(before + Character.toString(point)).text();

      if (!NormalText.of(normal).text().equals(normal)) {
        fail("U+%04X after '%s' has no stable normal form", point, before);
      }
    }
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.strings()
            .withChars("订单号 ＯＲＤ１２３ab#¥￥元个，。!👍\u200D\u3000\u0301\u200B・ｶﾞ")
            .ofMaxLength(60));
  }
}
