package io.kefu.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.privacy.PersonalValue;
import io.kefu.privacy.ProtectedText;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, whatever it says. */
class GuardPropertiesTest {

  private static final int LONGEST_ROW = 6;

  private final RuleBasedGuard guard = new RuleBasedGuard();

  @Property(tries = 2000)
  void anyText_keepsItsLengthAndOrder(@ForAll("anything") String text) {
    ProtectedText found = guard.protect(text, "CN");

    assertThat(length(found.masked())).isEqualTo(length(text));
    int end = 0;
    for (PersonalValue value : found.values()) {
      assertThat(value.start()).isGreaterThanOrEqualTo(end);
      assertThat(length(value.masked())).isEqualTo(value.end() - value.start()).isPositive();
      assertThat(part(found.masked(), value)).isEqualTo(value.masked());
      end = value.end();
    }
    assertThat(end).isLessThanOrEqualTo(length(text));
  }

  @Property(tries = 2000)
  void outsideTheValues_nothingChanges(@ForAll("anything") String text) {
    ProtectedText found = guard.protect(text, "CN");

    int[] before = text.codePoints().toArray();
    int[] after = found.masked().codePoints().toArray();
    for (int i = 0; i < before.length; i++) {
      int at = i;
      if (found.values().stream().noneMatch(v -> v.start() <= at && at < v.end())) {
        assertThat(after[i]).isEqualTo(before[i]);
      }
    }
  }

  @Property(tries = 5000)
  void maskingTwice_isMaskingOnce(@ForAll("messages") String text) {
    String once = guard.protect(text, "CN").masked();

    ProtectedText twice = guard.protect(once, "CN");

    assertThat(twice.masked()).isEqualTo(once);
    assertThat(twice.values()).isEmpty();
  }

  @Property(tries = 5000)
  void maskedValue_showsNoRowOfSevenDigits(@ForAll("messages") String text) {
    for (PersonalValue value : guard.protect(text, "CN").values()) {
      String readable = Reading.of(value.masked()).text().replaceAll("[^0-9*]", "");

      assertThat(readable.split("\\*+"))
          .allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(LONGEST_ROW));
    }
  }

  @Example
  void numberThatRanIntoADomain_isMasked() {
    assertThat(guard.protect("a.b@example.com13800001234.ORD20230801", "CN").masked())
        .isEqualTo("a.*@example.com***********.ORD20230801");
    assertThat(guard.protect("anna@163.com", "CN").masked()).isEqualTo("a***@163.com");
  }

  @Property(tries = 1000)
  void textWithoutDigitsOrSigns_isLeftAlone(@ForAll("plainWords") String text) {
    assertThat(guard.protect(text, "CN")).isEqualTo(new ProtectedText(text, List.of()));
  }

  @Property(tries = 1000)
  void knownValue_isFoundAmongOtherWords(
      @ForAll("plainWords") String before, @ForAll("plainWords") String after) {
    String text = before + " 13800001234 " + after;

    assertThat(guard.protect(text, "CN").masked())
        .doesNotContain("13800001234")
        .contains("138****1234");
  }

  @Property(tries = 1000)
  void orderNumber_staysReadable(
      @ForAll("plainWords") String before, @ForAll("plainWords") String after) {
    String text = before + "ORD20230801" + after + " 12345";

    assertThat(guard.protect(text, "CN").masked()).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> wild = Arbitraries.strings().all().ofMaxLength(60);
    return Arbitraries.oneOf(wild, messages(), messages().flatMap(m -> wild.map(w -> w + m + w)));
  }

  /** Pieces that can join each other in unlucky ways. */
  @Provide
  Arbitrary<String> messages() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "13800001234",
                "138 0000 1234",
                "+86 138-0000-1234",
                "010-62345678转801",
                "650-555-0123",
                "+1 (650) 555-0123",
                "4111 1111 1111 1111",
                "5555555555554444",
                "11010519491231002X",
                "110105491231002",
                "a.b@example.com",
                "浙江省杭州市西湖区文三路478号3栋201室",
                "12 Oak Lane, Springfield, IL 62704",
                "E00000001",
                "87654321",
                "000-12-3456",
                "ORD20230801",
                "SF1234567890123",
                "2023-08-01 12:30",
                "¥1,234.50",
                "１３９００００５６７８",
                "一三八零零零零一二三四"),
            Arbitraries.of(
                "手机",
                "电话是",
                "订单号",
                "卡号",
                "身份证",
                "护照",
                "地址",
                "寄到",
                "order ",
                "card ",
                "phone ",
                "ssn ",
                "live at ",
                "我的",
                "邮箱"),
            Arbitraries.of(
                " ",
                "-",
                ",",
                "，",
                "。",
                "**",
                "*",
                "@",
                ".",
                "(",
                ")",
                "号",
                "路",
                "元",
                "x",
                "\u200B",
                "①",
                "\uD83D\uDE00",
                "\n"),
            Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8));
    return piece
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(pieces -> pieces.stream().collect(Collectors.joining()));
  }

  @Provide
  Arbitrary<String> plainWords() {
    return Arbitraries.of(
            "你好",
            "谢谢",
            "什么时候发货",
            "衣服有点大",
            "hello ",
            "please ",
            "where is it ",
            "能便宜吗",
            "😡",
            "…",
            "！")
        .list()
        .ofMaxSize(6)
        .map(words -> String.join("", words));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String part(String text, PersonalValue value) {
    int start = text.offsetByCodePoints(0, value.start());
    return text.substring(start, text.offsetByCodePoints(start, value.end() - value.start()));
  }
}
