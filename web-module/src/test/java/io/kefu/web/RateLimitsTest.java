package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.platform.InvalidSetting;
import io.kefu.platform.Settings;
import io.kefu.shared.ShopId;
import io.kefu.shop.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

  private static final Caller KEY = caller("key-1", Optional.empty());
  private static final Caller VISITOR = caller("key-2", Optional.of("visitor-1"));
  private static final Caller OTHER_VISITOR = caller("key-2", Optional.of("visitor-2"));

  @Test
  void callerBeyondTheRate_isToldToWait() {
    RateLimits rates = new RateLimits(settings(Map.of("kefu.web.rate.per-visitor", "2"), false));

    RateLimits.State first = rates.count(VISITOR);
    rates.count(VISITOR);
    RateLimits.State third = rates.count(VISITOR);

    assertThat(first.admitted()).isTrue();
    assertThat(first.limit()).isEqualTo(2);
    assertThat(first.remaining()).isEqualTo(1);
    assertThat(third.admitted()).isFalse();
    assertThat(third.pause()).isPositive();
  }

  @Test
  void eachVisitorAndEachKey_hasARateOfItsOwn() {
    RateLimits rates =
        new RateLimits(
            settings(
                Map.of("kefu.web.rate.per-visitor", "1", "kefu.web.rate.per-key", "1"), false));
    rates.count(VISITOR);

    assertThat(rates.count(OTHER_VISITOR).admitted()).isTrue();
    assertThat(rates.count(KEY).admitted()).isTrue();
    assertThat(rates.count(VISITOR).admitted()).isFalse();
  }

  @Test
  void demoMode_givesAKeyAtLeastTwoHundredASecond() {
    assertThat(settings(Map.of("kefu.web.rate.per-key", "5"), true).keyRate()).isEqualTo(200);
    assertThat(settings(Map.of("kefu.web.rate.per-key", "5"), false).keyRate()).isEqualTo(5);
    assertThat(settings(Map.of(), true).keyRate()).isEqualTo(1000);
  }

  @Test
  void rateOutOfBounds_isRefused() {
    assertThatThrownBy(() -> settings(Map.of("kefu.web.rate.per-key", "0"), false))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("kefu.web.rate.per-key=0");
  }

  private static WebSettings settings(Map<String, String> values, boolean demo) {
    return new WebSettings(new Settings(key -> Optional.ofNullable(values.get(key))), demo);
  }

  private static Caller caller(String name, Optional<String> visitor) {
    return new Caller(
        Caller.Kind.SECRET_KEY, new ShopId("shop"), name, Set.of(), Set.of(), visitor);
  }
}
