package io.kefu.dialogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

  private static final Map<String, Object> KNOWN =
      Map.of(
          "order.status", "paid", "late.days", 3L, "order.paid", true, "order.cancellable", false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order.status is paid                       | true
          order.status is not paid                   | false
          order.status in unpaid, paid               | true
          order.status in shipped, delivered         | false
          order.paid                                 | true
          not order.paid                             | false
          order.cancellable                          | false
          not order.cancellable                      | true
          slot.reason                                | false
          not slot.reason                            | true
          slot.reason is not wrong                   | true
          slot.reason is wrong                       | false
          late.days > 2                              | true
          late.days > 3                              | false
          late.days >= 3                             | true
          late.days < 3                              | false
          late.days <= 3                             | true
          slot.count > 0                             | false
          order.status is paid and late.days > 2     | true
          order.status is paid and late.days > 5     | false
          """)
  void guard_holds(String guard, boolean expected) {
    assertThat(Guard.parse(guard).holds(KNOWN::get)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "order.status = paid",
        "Order.Status is paid",
        "not order.status is paid",
        "late.days > many",
        "a and"
      })
  void unreadableGuard_isRefusedWithTheForm(String guard) {
    assertThatThrownBy(() -> Guard.parse(guard))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write");
  }

  @Test
  void guard_tellsWhatItLooksAt() {
    Guard guard = Guard.parse("intent in order_status, shipping_track and not slot.reason");

    assertThat(guard.paths()).containsExactly("intent", "slot.reason");
    assertThat(guard.comparedWith("intent")).containsExactly("order_status", "shipping_track");
  }
}
