package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.LocalText;
import io.kefu.commerce.ProductName;
import io.kefu.privacy.PersonalDataKind;
import io.kefu.privacy.PersonalValue;
import io.kefu.privacy.ProtectedText;
import io.kefu.understanding.Entity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityFinderTest {

  private static final Gazetteer PRODUCTS =
      new Gazetteer(
          List.of(
              product("TEE-BLK-M", "纯棉T恤 黑色 M", "Cotton tee, black, M"),
              product("TEE-BLK-L", "纯棉T恤 黑色 L", "Cotton tee, black, L"),
              product("KETTLE-17", "玻璃电热水壶 1.7升", "Glass kettle, 1.7 l")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "我的订单ORD20230801到哪了 | ORD20230801 | ORD20230801",
        "ＯＲＤ２０２３０８０１ | ORD20230801 | ＯＲＤ２０２３０８０１",
        "如果延迟送达有补偿吗?ORD20230801 | ORD20230801 | ORD20230801",
        "where is t1001? | T1001 | t1001",
        "invoice for order #48213 please | 48213 | 48213",
        "订单号：2024011500017 还没发 | 2024011500017 | 2024011500017",
        "48213号订单改地址 | 48213 | 48213",
        "order number is 77120 | 77120 | 77120",
        "DD-20240101-07 呢 | DD-20240101-07 | DD-20240101-07",
        "ORD10003A到哪了 | ORD10003A | ORD10003A",
        "where is ord10001b? | ORD10001B | ord10001b",
        "20240115001 | 20240115001 | 20240115001",
        "8801 | 8801 | 8801"
      })
  void orderNumber_isFound(String text, String value, String written) {
    assertThat(find(text))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.type()).isEqualTo("order_no");
              assertThat(e.value()).isEqualTo(value);
              assertThat(e.text()).isEqualTo(written);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iPhone 15 有货吗",
        "RTX4090 多少钱",
        "SPF500",
        "3.14159265358",
        "我等了7天了",
        "A4纸",
        "WH1000XM4",
        "iPhone15s",
        "in 2024 we met",
        "https://a.example/T1001"
      })
  void otherNumbers_areNoOrders(String text) {
    assertThat(find(text)).noneMatch(e -> e.type().equals("order_no"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "顺丰SF1234567890123到哪了 | SF1234567890123",
        "运单号 75312345678901 | 75312345678901",
        "tracking number 1Z999AA10123456784 | 1Z999AA10123456784",
        "YT2345678901234 | YT2345678901234",
        "快递单号是JD0012345678901 | JD0012345678901",
        "EE123456789CN 卡在海关 | EE123456789CN"
      })
  void waybill_isFoundAndNoOrderNumber(String text, String value) {
    assertThat(find(text))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.type()).isEqualTo("waybill");
              assertThat(e.value()).isEqualTo(value);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "退我¥129.90 | 129.90 CNY | ¥129.90",
        "￥８８ | 88 CNY | ￥８８",
        "满200元包邮吗 | 200 CNY | 200元",
        "1千块能便宜吗 | 1000 CNY | 1千块",
        "两百五十块钱 | 250 CNY | 两百五十块钱",
        "三块五 | 3 CNY | 三块",
        "refund of $20 | 20 USD | $20",
        "20 bucks too much | 20 USD | 20 bucks",
        "it was £1,299.00 | 1299.00 GBP | £1,299.00",
        "ten euros | 10 EUR | ten euros"
      })
  void amount_isFound(String text, String value, String written) {
    assertThat(find(text))
        .filteredOn(e -> e.type().equals("amount"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.value()).isEqualTo(value);
              assertThat(e.text()).isEqualTo(written);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"买3件有优惠吗 | 3", "要两盒 | 2", "two boxes of tea | 2", "x4 | 4"})
  void quantity_isFound(String text, String value) {
    assertThat(find(text))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.type()).isEqualTo("quantity");
              assertThat(e.value()).isEqualTo(value);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tee-blk-m 有货吗 | TEE-BLK-M | tee-blk-m",
        "这个玻璃电热水壶怎么洗 | KETTLE-17 | 玻璃电热水壶",
        "how do I descale the glass kettle? | KETTLE-17 | glass kettle",
        "纯棉T恤 黑色 L还有吗 | TEE-BLK-L | 纯棉T恤 黑色 L",
        "纯棉T恤会缩水吗 | 纯棉T恤 | 纯棉T恤"
      })
  void product_isFoundByNumberTitleAndStem(String text, String value, String written) {
    assertThat(find(text))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.type()).isEqualTo("product");
              assertThat(e.value()).isEqualTo(value);
              assertThat(e.text()).isEqualTo(written);
            });
  }

  @Test
  void productName_insideAnotherWord_isNotFound() {
    assertThat(find("I like glass kettledrums")).isEmpty();
  }

  @Test
  void personalValues_areEntitiesAndNothingElse() {
    ProtectedText text =
        new ProtectedText(
            "电话138****5678订单T1001",
            List.of(
                new PersonalValue(PersonalDataKind.PHONE, "+8613800005678", 2, 13, "138****5678")));

    List<Entity> found = EntityFinder.find(text, NormalText.of(text.masked()), PRODUCTS);

    assertThat(found).extracting(Entity::type).containsExactly("phone", "order_no");
    assertThat(found.get(0)).isEqualTo(new Entity("phone", "+8613800005678", "138****5678", 2, 13));
  }

  @Test
  void positions_countCodePointsOfTheTextAsSent() {
    assertThat(find("👍👍　ORD20230801到了"))
        .containsExactly(new Entity("order_no", "ORD20230801", "ORD20230801", 3, 14));
  }

  @Property
  void anyText_givesEntitiesInOrderAtTheirPlaces(@ForAll("texts") String text) {
    int[] points = text.codePoints().toArray();
    int last = 0;

    for (Entity e : find(text)) {
      assertThat(e.start()).isGreaterThanOrEqualTo(last);
      assertThat(e.end()).isBetween(e.start() + 1, points.length);
      assertThat(e.text()).isEqualTo(new String(points, e.start(), e.end() - e.start()));
      assertThat(e.value()).isNotBlank();
      last = e.end();
    }
  }

  @Property
  void orderNumberAmongOtherWords_isFoundAtItsPlace(
      @ForAll("words") String before,
      @ForAll("numbers") String number,
      @ForAll("words") String after) {
    String text = before + " " + number + " " + after;
    int start = before.codePointCount(0, before.length()) + 1;

    assertThat(find(text))
        .contains(new Entity("order_no", number, number, start, start + number.length()));
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.of(
                "订单",
                "order ",
                "#",
                "SF",
                "1Z",
                "¥",
                "$",
                "ＯＲＤ",
                "12",
                "345678",
                "９９",
                "元",
                "千",
                "块",
                "件",
                "x",
                "👍",
                " ",
                "TEE-BLK-M",
                "纯棉T恤",
                "@",
                ".",
                ",",
                "-",
                "两",
                "百")
            .list()
            .ofMaxSize(14)
            .map(parts -> parts.stream().collect(Collectors.joining())));
  }

  @Provide
  static Arbitrary<String> words() {
    return Arbitraries.of("", "我的", "where is", "👍", "到哪了", "hello there", "　", "亲，");
  }

  @Provide
  static Arbitrary<String> numbers() {
    return Arbitraries.integers()
        .between(1000, 999_999_999)
        .flatMap(n -> Arbitraries.of("ORD", "T", "DD", "SO").map(p -> p + n));
  }

  private static List<Entity> find(String text) {
    return EntityFinder.find(new ProtectedText(text, List.of()), NormalText.of(text), PRODUCTS);
  }

  private static ProductName product(String sku, String zh, String en) {
    return new ProductName(sku, new LocalText(Map.of("zh", zh, "en", en)));
  }
}
