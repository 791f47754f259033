package io.kefu.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Messages CHINESE = Messages.of("zh");
  private static final Messages ENGLISH = Messages.of("en");

  @Test
  void bothLanguages_haveTheSameMessages() {
    assertThat(CHINESE.keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
  }

  @Test
  void messages_nameOnlyValuesThatAreKnown() {
    Set<String> known = new HashSet<>(Repertoire.vocabulary().paths());
    known.addAll(List.of("said.order", "flow.title", "wish.label", "n"));

    for (Messages messages : List.of(CHINESE, ENGLISH)) {
      assertThat(messages.keys())
          .allSatisfy(
              key ->
                  assertThat(messages.values(key))
                      .as(key)
                      .filteredOn(v -> !v.matches("(slot|choice|memory)\\..*"))
                      .isSubsetOf(known));
    }
  }

  @Test
  void optionalPart_isLeftOutWithoutItsValue() {
    Map<String, String> values = Map.of("order.no", "T1", "order.carrier", "顺丰");

    String text = CHINESE.say("order.shipped", 0, values::get);

    assertThat(text).isEqualTo("您的订单 T1 已发货，由顺丰承运。");
  }

  @Test
  void sameSeed_takesTheSameWording() {
    assertThat(CHINESE.say("talk.greeting", 7, p -> null))
        .isEqualTo(CHINESE.say("talk.greeting", 7, p -> null));
    assertThat(CHINESE.say("talk.greeting", 7, p -> null))
        .isNotEqualTo(CHINESE.say("talk.greeting", 8, p -> null));
  }

  @Test
  void valueWithReplacementMarks_isTakenAsItIs() {
    assertThat(CHINESE.say("order.not_found", 0, p -> "A$1\\{order.no}"))
        .contains("A$1\\{order.no}");
  }

  @Test
  void unknownMessage_isRefused() {
    assertThatThrownBy(() -> CHINESE.say("order.gone", 0, p -> null))
        .hasMessageContaining("order.gone");
  }

  @Test
  void dates_areAbsoluteInTheShopsZone() {
    Instant lateEvening = Instant.parse("2023-08-03T17:30:00Z");

    assertThat(words(true).date(lateEvening)).isEqualTo("8月4日");
    assertThat(words(false).date(lateEvening)).isEqualTo("4 August");
    assertThat(words(true).dateTime(lateEvening)).isEqualTo("8月4日 01:30");
    assertThat(words(false).date(Instant.parse("2022-12-01T00:00:00Z")))
        .isEqualTo("1 December 2022");
    assertThat(words(true).date(Instant.parse("2022-12-01T00:00:00Z"))).isEqualTo("2022年12月1日");
  }

  @Test
  void money_isWrittenAsPeopleWriteIt() {
    assertThat(words(true).money(Money.of("129.90", "CNY"))).isEqualTo("129.90 元");
    assertThat(words(true).money(Money.of("20.00", "CNY"))).isEqualTo("20 元");
    assertThat(words(false).money(Money.of("20.00", "CNY"))).isEqualTo("CNY 20");
    assertThat(words(false).money(Money.of("5", "JPY"))).isEqualTo("JPY 5");
  }

  @Test
  void carriers_haveNamesByCode() {
    assertThat(words(true).name("carrier", "SF")).isEqualTo("顺丰");
    assertThat(words(false).name("carrier", "SF")).isEqualTo("SF Express");
    assertThat(words(true).name("carrier", "XYZ")).isEqualTo("XYZ");
  }

  private static Wording words(boolean chinese) {
    return new Wording(
        chinese ? CHINESE : ENGLISH,
        chinese,
        ZoneId.of("Asia/Shanghai"),
        Instant.parse("2023-08-03T10:00:00Z"),
        0);
  }
}
