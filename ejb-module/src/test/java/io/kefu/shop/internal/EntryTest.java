package io.kefu.shop.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.platform.Settings;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shop.Caller;
import io.kefu.shop.DemoMode;
import io.kefu.shop.Forbidden;
import io.kefu.shop.Presented;
import io.kefu.shop.Role;
import io.kefu.shop.Scope;
import io.kefu.shop.Setup;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.ShopWish;
import io.kefu.shop.Unauthenticated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can enter a new installation, in demo mode and outside it. */
class EntryTest {

  private static final String PASSWORD = "correct horse battery";

  @Test
  void demoMode_hasItsShopAndItsKnownCredentials() {
    try (ShopHouse house = ShopHouse.inDemoMode(ShopHouse.database())) {
      house.start.run();

      Caller key = house.gate.authenticate(Presented.key("kefu-demo-key")).orElseThrow();
      Caller administrator =
          house.gate.authenticate(Presented.key("kefu-demo-admin-key")).orElseThrow();
      assertThat(house.shops.all()).containsExactly(new ShopId("demo"));
      assertThat(key.shop()).isEqualTo(new ShopId("demo"));
      assertThat(administrator.kind()).isEqualTo(Caller.Kind.PLATFORM_ADMINISTRATOR);
      assertThat(administrator.scopes()).containsExactly(Scope.PLATFORM);
      assertThat(house.register.logIn("editor", "kefu-demo").orElseThrow().roles())
          .containsExactly(Role.EDITOR);
      assertThat(house.register.logIn("editor", "wrong")).isEmpty();
    }
  }

  @Test
  void demoSiteKey_opensForPagesOfThisMachineOnly() {
    try (ShopHouse house = ShopHouse.inDemoMode(ShopHouse.database())) {
      house.start.run();

      assertThat(house.gate.authenticate(page("http://localhost:9080")))
          .map(Caller::kind)
          .contains(Caller.Kind.SITE_KEY);
      assertThat(house.gate.authenticate(page("http://127.0.0.1"))).isPresent();
      assertThatThrownBy(() -> house.gate.authenticate(page("https://localhost.example")))
          .isInstanceOf(Forbidden.class);
    }
    try (ShopHouse house = ShopHouse.outsideDemoMode(ShopHouse.database())) {
      assertThat(house.gate.authenticate(page("http://localhost:9080"))).isEmpty();
    }
  }

  private static Presented page(String origin) {
    return new Presented("kefu-demo-site-key", Optional.of(origin), false, Optional.empty());
  }

  @Test
  void demoMode_startsAgainOnItsOwnData() {
    JdbcDataSource database = ShopHouse.database();
    try (ShopHouse first = ShopHouse.inDemoMode(database)) {
      first.start.run();
    }

    try (ShopHouse again = ShopHouse.inDemoMode(database)) {
      again.start.run();
      assertThat(again.shops.all()).hasSize(1);
    }
  }

  @Test
  void knownCredentials_openNothingOutsideDemoModeEvenOnDemoData() {
    JdbcDataSource database = ShopHouse.database();
    try (ShopHouse demo = ShopHouse.inDemoMode(database)) {
      demo.start.run();
    }

    try (ShopHouse house = ShopHouse.outsideDemoMode(database)) {
      house.start.run();
      assertThat(house.gate.authenticate(Presented.key("kefu-demo-key"))).isEmpty();
      assertThat(house.gate.authenticate(Presented.key("kefu-demo-admin-key"))).isEmpty();
      assertThat(house.register.logIn("admin", "kefu-demo")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "*", "192.0.2.7", "no such host."})
  void demoModeOnAnOpenAddress_isRefusedAndItsCredentialsAreOff(String host) {
    DemoMode mode = demoOn(host);

    assertThat(mode.on()).isFalse();
    assertThatThrownBy(mode::requireSafe)
        .hasMessageContaining("kefu.host=" + host)
        .hasMessageContaining("kefu.demo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void demoModeOnLoopback_isOn(String host) {
    assertThat(demoOn(host).on()).isTrue();
  }

  @Test
  void setupToken_opensTheHouseOnce() {
    try (ShopHouse house = ShopHouse.outsideDemoMode(ShopHouse.database())) {
      String token = house.entry.prepare().orElseThrow();

      Setup.Done done = house.entry.complete(form(token, "chen@shop.example", PASSWORD));

      Caller administrator =
          house.gate.authenticate(Presented.key(done.platformKey())).orElseThrow();
      assertThat(administrator.shop()).isEqualTo(ShopScope.PLATFORM);
      assertThat(administrator.may(Scope.PLATFORM)).isTrue();
      assertThat(house.register.logIn("chen@shop.example", PASSWORD).orElseThrow().shop())
          .isEqualTo(done.shop().id());
      assertThat(house.register.logIn("chen@shop.example", PASSWORD + "!")).isEmpty();
      assertThatThrownBy(() -> house.entry.complete(form(token, "liu", PASSWORD)))
          .isInstanceOf(Unauthenticated.class);
      assertThat(house.entry.prepare()).isEmpty();
    }
  }

  @Test
  void laterStart_replacesTheTokenThatNobodyUsed() {
    try (ShopHouse house = ShopHouse.outsideDemoMode(ShopHouse.database())) {
      String lost = house.entry.prepare().orElseThrow();
      String found = house.entry.prepare().orElseThrow();

      assertThatThrownBy(() -> house.entry.complete(form(lost, "chen", PASSWORD)))
          .isInstanceOf(Unauthenticated.class);
      assertThat(house.entry.complete(form(found, "chen", PASSWORD)).userName()).isEqualTo("chen");
    }
  }

  @Test
  void wrongForm_namesItsFieldsAndKeepsTheToken() {
    try (ShopHouse house = ShopHouse.outsideDemoMode(ShopHouse.database())) {
      String token = house.entry.prepare().orElseThrow();

      assertThatThrownBy(() -> house.entry.complete(form(token, "C", "short")))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              e ->
                  assertThat(e.fields())
                      .extracting("field")
                      .containsExactly("administrator.name", "administrator.password"));
      assertThat(house.entry.complete(form(token, "chen", PASSWORD)).userName()).isEqualTo("chen");
    }
  }

  @Test
  void nameTriedTooOften_isRefusedEvenWithTheRightPassword() {
    try (ShopHouse house = ShopHouse.inDemoMode(ShopHouse.database())) {
      for (int i = 0; i < 10; i++) {
        house.register.logIn("admin", "guess");
      }

      assertThat(house.register.logIn("admin", "kefu-demo")).isEmpty();
      assertThat(house.register.logIn("editor", "kefu-demo")).isPresent();
    }
  }

  @Test
  void wrongWish_namesEachField() {
    ShopWish wish = new ShopWish(" ", "Mars/Olympus", "XYZ1", "QQ", List.of("zh-CN", "!"));

    assertThatThrownBy(() -> wish.profile(new ShopId("x")))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            e ->
                assertThat(e.fields())
                    .extracting("field")
                    .containsExactly("name", "time_zone", "currency", "country", "languages[1]"));
  }

  @Test
  void profile_isKeptAndChanged() {
    try (ShopHouse house = ShopHouse.outsideDemoMode(ShopHouse.database())) {
      ShopId id =
          house
              .shops
              .open(new ShopWish("Tea", "Europe/Berlin", "EUR", "DE", List.of("en-GB")))
              .id();
      ShopProfile opened = house.shops.profile(id);

      house.shops.change(
          new ShopProfile(id, "Tee", opened.zone(), "EUR", "DE", opened.languages()));

      assertThat(opened.zone().getId()).isEqualTo("Europe/Berlin");
      assertThat(opened.languages()).extracting("value").containsExactly("en");
      assertThat(house.shops.profile(id).name()).isEqualTo("Tee");
    }
  }

  private static DemoMode demoOn(String host) {
    Map<String, String> settings = Map.of("kefu.demo", "true", "kefu.host", host);
    return new DemoMode(new Settings(key -> Optional.ofNullable(settings.get(key))));
  }

  private static Setup.Form form(String token, String user, String password) {
    return new Setup.Form(token, new ShopWish("第一家店", null, null, null, null), user, password);
  }
}
