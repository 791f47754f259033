package io.kefu.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Order;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Parcel;
import io.kefu.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lateness and what it comes to, on 3 August 2023 at 18:00 in Shanghai. */
class OrderValuesTest {

  private static final Instant NOW = Instant.parse("2023-08-03T10:00:00Z");

  private static final Map<String, BigDecimal> RULE =
      Map.of(
          "per_day",
          new BigDecimal("10"),
          "cap",
          new BigDecimal("30"),
          "high_total",
          new BigDecimal("500"),
          "high_cap",
          new BigDecimal("50"));

  @ParameterizedTest
  @CsvSource({
    // promised, delivered, expected, state, days
    "2023-08-05T12:00:00Z,,2023-08-04T10:00:00Z,in_time,0",
    "2023-08-05T12:00:00Z,,,in_time,0",
    "2023-08-03T15:59:59Z,,2023-08-06T10:00:00Z,expected_late,3",
    "2023-08-02T12:00:00Z,,2023-08-06T10:00:00Z,overdue,1",
    "2023-08-01T12:00:00Z,2023-08-01T15:59:59Z,,on_time,0",
    "2023-08-01T12:00:00Z,2023-08-01T16:00:01Z,,late,1",
    "2023-08-01T12:00:00Z,2023-07-30T10:00:00Z,,on_time,0"
  })
  void lateness_countsDaysOfTheShopsCalendar(
      Instant promised, Instant delivered, Instant expected, String state, long days) {
    Map<String, Object> values = values(order(promised, delivered, expected, "118.00"));

    assertThat(values).containsEntry("late.state", state).containsEntry("late.days", days);
  }

  @Property
  void voucher_isTenADayUpToTheLimitOfTheOrder(
      @ForAll @IntRange(min = 1, max = 60) int daysLate,
      @ForAll @IntRange(min = 1, max = 200_000) int cents) {
    Instant promised = Instant.parse("2023-06-01T04:00:00Z");
    BigDecimal total = BigDecimal.valueOf(cents, 2);

    Map<String, Object> values =
        values(
            order(promised, promised.plusSeconds(86_400L * daysLate), null, total.toPlainString()));

    int limit = total.compareTo(new BigDecimal("500")) > 0 ? 50 : 30;
    assertThat(values)
        .containsEntry("voucher.amount", Math.min(10 * daysLate, limit) + " 元")
        .containsEntry("voucher.cap", limit + " 元");
  }

  @ParameterizedTest
  @CsvSource({"2023-08-05T12:00:00Z", ","})
  void orderThatIsNotLate_hasNoVoucher(Instant promised) {
    assertThat(values(order(promised, null, null, "118.00"))).doesNotContainKey("voucher.amount");
  }

  private static Map<String, Object> values(Order order) {
    Wording words = new Wording(Messages.of("zh"), true, ZoneId.of("Asia/Shanghai"), NOW, 0);
    return OrderValues.of(order, NOW, words, RULE);
  }

  private static Order order(Instant promised, Instant delivered, Instant expected, String total) {
    List<Parcel> parcels = List.of(new Parcel("SF", "SF1", "in_transit", expected, List.of()));
    return new Order(
        "T1",
        "u-1",
        OrderStatus.SHIPPED,
        NOW.minusSeconds(900_000),
        promised,
        null,
        delivered,
        List.of(),
        Money.of(total, "CNY"),
        null,
        parcels,
        List.of(),
        List.of());
  }
}
