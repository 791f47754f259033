package io.kefu.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.privacy.PersonalDataKind;
import io.kefu.privacy.PersonalValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBasedGuardTest {

  private final RuleBasedGuard guard = new RuleBasedGuard();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "我的手机是13800001234 | 我的手机是138****1234",
    "+86 138 0000 1234 | +86 138 **** 1234",
    "call +1 650-555-0123 | call +1 ***-***-0123",
    "座机010-62345678 | 座机010-****5678",
    "电话87654321 | 电话******21",
    "邮箱zhangsan@example.com | 邮箱z*******@example.com",
    "a@example.com | *@example.com",
    "card 4111-1111-1111-1111 | card ****-****-****-1111",
    "身份证11010519491231002X | 身份证110*************2X",
    "寄到浙江省杭州市西湖区文三路478号 | 寄到浙江省杭州市**********",
    "ship to 12 Oak Lane, Springfield, IL 62704 | ship to ** *** ****, Springfield, IL *****",
  })
  void value_isMaskedButRecognisable(String text, String masked) {
    assertThat(guard.protect(text, "CN").masked()).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "手机１３８ 0000－1234 | PHONE | +8613800001234",
    "座机010-62345678转801 | PHONE | +861062345678",
    "call (650) 555-0123 | PHONE | +16505550123",
    "电话87654321 | PHONE | 87654321",
    "卡号4111-1111 1111 1111 | BANK_CARD | 4111111111111111",
    "邮箱：Zhang.San@example.com | EMAIL | Zhang.San@example.com",
    "身份证11010519491231002x | IDENTITY_NUMBER | 11010519491231002x",
    "寄到浙江省杭州市西湖区文三路４７８号 | ADDRESS | 浙江省杭州市西湖区文三路４７８号",
  })
  void value_hasItsNormalForm(String text, PersonalDataKind kind, String value) {
    List<PersonalValue> values = guard.protect(text, "CN").values();

    assertThat(values).extracting(PersonalValue::kind, PersonalValue::value).containsExactly(org.assertj.core.groups.Tuple.tuple(kind, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "我的订单发货了吗?", "如果延迟送达有补偿吗?ORD20230801", "ORD20230801", "12345", "user_id 12345", "订单ORD20230801的手机号多少", "订单号：13800001234"
  })
  void orderAndCustomerNumbers_stay(String text) {
    assertThat(guard.protect(text, "CN").masked()).isEqualTo(text);
  }

  @Test
  void positions_countCodePoints() {
    PersonalValue phone = guard.protect("😡😡 13800001234", "CN").values().get(0);

    assertThat(phone.start()).isEqualTo(3);
    assertThat(phone.end()).isEqualTo(14);
  }

  @Test
  void region_saysHowBareNumbersAreRead() {
    assertThat(guard.protect("ring 020 7946 0958", "GB").values())
        .extracting(PersonalValue::value)
        .containsExactly("+442079460958");
    assertThat(guard.protect("6505550123 is me", "US").values())
        .extracting(PersonalValue::value)
        .containsExactly("+16505550123");
  }

  @Test
  void toString_showsNoValue() {
    assertThat(guard.protect("手机13800001234", "CN").values().toString()).doesNotContain("13800001234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1 ", "a@", "12 a ", "路1", "文三路", "大厦A", "1-", "+1 ", "北京", "订单号 ", "(1) ", "一", "a.", "区", "**1 "})
  void longText_takesTimeInProportionToItsLength(String piece) {
    guard.protect(piece.repeat(100), "CN");

    long begun = System.nanoTime();
    guard.protect(piece.repeat(4000 / piece.length()), "CN");

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }
}
