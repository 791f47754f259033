package io.kefu.shop.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.Conflict;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shop.Caller;
import io.kefu.shop.Forbidden;
import io.kefu.shop.KeyOrder;
import io.kefu.shop.KeyView;
import io.kefu.shop.NewKey;
import io.kefu.shop.NewShop;
import io.kefu.shop.Presented;
import io.kefu.shop.Scope;
import io.kefu.shop.ShopWish;
import io.kefu.shop.Visitors;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static final String PAGE = "https://shop.example";

  private ShopHouse house;
  private NewShop shop;

  @BeforeEach
  void openShop() {
    house = ShopHouse.outsideDemoMode(ShopHouse.database());
    shop = house.shops.open(wish("示例服饰"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void keyOfNewShop_opensEverythingOfThatShopAndNothingOfThePlatform() {
    Caller caller = house.gate.authenticate(Presented.key(shop.apiKey())).orElseThrow();

    assertThat(caller.shop()).isEqualTo(shop.id());
    assertThat(caller.kind()).isEqualTo(Caller.Kind.SECRET_KEY);
    assertThat(caller.scopes()).contains(Scope.CHAT, Scope.KEYS).doesNotContain(Scope.PLATFORM);
  }

  @Test
  void unknownKey_opensNothing() {
    String changed =
        shop.apiKey().substring(0, shop.apiKey().length() - 1)
            + (shop.apiKey().endsWith("0") ? "1" : "0");

    assertThat(house.gate.authenticate(Presented.key(changed))).isEmpty();
    assertThat(house.gate.authenticate(Presented.key("kefu-demo-key"))).isEmpty();
    assertThat(house.gate.authenticate(Presented.key(""))).isEmpty();
  }

  @Test
  void wrongSecretAfterRightOne_isRefusedThoughThePrefixIsRemembered() {
    house.gate.authenticate(Presented.key(shop.apiKey()));
    String forged = shop.apiKey().substring(0, 17) + "0".repeat(64);

    assertThat(house.gate.authenticate(Presented.key(forged))).isEmpty();
  }

  @Test
  void rotation_leavesTwoLiveForADay() {
    NewKey old = make("server");

    NewKey next = house.keys.rotate(shop.id(), old.view().id());

    assertThat(house.gate.authenticate(Presented.key(old.key()))).isPresent();
    assertThat(house.gate.authenticate(Presented.key(next.key()))).isPresent();
    house.clock.pass(Duration.ofDays(1).plusSeconds(1));
    assertThat(house.gate.authenticate(Presented.key(old.key()))).isEmpty();
    assertThat(house.gate.authenticate(Presented.key(next.key()))).isPresent();
  }

  @Test
  void rotationWhileTwoAreLive_isRefused() {
    NewKey old = make("server");
    NewKey next = house.keys.rotate(shop.id(), old.view().id());

    assertThatThrownBy(() -> house.keys.rotate(shop.id(), old.view().id()))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> house.keys.rotate(shop.id(), next.view().id()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void revokedKey_isRefusedAtOnce() {
    NewKey key = make("partner");
    house.gate.authenticate(Presented.key(key.key()));

    house.keys.revoke(shop.id(), key.view().id());

    assertThat(house.gate.authenticate(Presented.key(key.key()))).isEmpty();
  }

  @Test
  void keyOfAnotherShop_isNotThere() {
    NewKey key = make("partner");
    ShopId other = house.shops.open(wish("别家")).id();

    assertThatThrownBy(() -> house.keys.revoke(other, key.view().id()))
        .isInstanceOf(NotFound.class);
    assertThat(house.keys.keys(other)).extracting(KeyView::id).doesNotContain(key.view().id());
  }

  @Test
  void use_isNotedOnceAMinute() {
    NewKey key = make("server");
    house.gate.authenticate(Presented.key(key.key()));
    Optional<Instant> first = view(key).lastUsedAt();
    house.clock.pass(Duration.ofSeconds(30));
    house.gate.authenticate(Presented.key(key.key()));
    Optional<Instant> second = view(key).lastUsedAt();
    house.clock.pass(Duration.ofSeconds(31));
    house.gate.authenticate(Presented.key(key.key()));

    assertThat(first).isPresent();
    assertThat(second).isEqualTo(first);
    assertThat(view(key).lastUsedAt())
        .hasValueSatisfying(at -> assertThat(at).isAfter(first.orElseThrow()));
  }

  @Test
  void orderWithoutScopes_namesTheField() {
    KeyOrder order = new KeyOrder("x", false, Set.of(), List.of(), Optional.empty());

    assertThatThrownBy(() -> house.keys.make(shop.id(), order))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            e -> assertThat(e.fields()).extracting("field").containsExactly("scopes"));
  }

  @Test
  void siteKey_isBoundToItsPages() {
    NewKey site = makeSite();

    assertThat(house.gate.authenticate(fromPage(site, PAGE, null))).isPresent();
    assertThatThrownBy(
            () -> house.gate.authenticate(fromPage(site, "https://elsewhere.example", null)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> house.gate.authenticate(Presented.key(site.key())))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void visitorsToken_namesTheVisitorOfThisShopOnly() {
    NewKey site = makeSite();
    Visitors.Pass pass = house.visitors.welcome(shop.id(), Optional.empty());
    Visitors.Pass foreign =
        house.visitors.welcome(house.shops.open(wish("别家")).id(), Optional.empty());

    assertThat(house.gate.authenticate(fromPage(site, PAGE, pass.token())).orElseThrow().visitor())
        .contains(pass.visitor());
    assertThat(house.gate.authenticate(fromPage(site, PAGE, foreign.token()))).isEmpty();
    assertThat(house.gate.authenticate(fromPage(site, PAGE, pass.token() + "A"))).isEmpty();
    assertThat(house.gate.authenticate(fromPage(site, PAGE, "."))).isEmpty();
  }

  @Test
  void visitorsToken_endsAfterThirtyDays() {
    NewKey site = makeSite();
    Visitors.Pass pass = house.visitors.welcome(shop.id(), Optional.empty());

    house.clock.pass(VisitorTokens.LIFE.plusSeconds(1));

    assertThat(house.gate.authenticate(fromPage(site, PAGE, pass.token()))).isEmpty();
  }

  @Test
  void signedUser_countsAndUnsignedDoesNot() throws GeneralSecurityException {
    NewKey site = makeSite();
    String signature = sign(house.visitors.identitySecret(shop.id()), "12345");

    Visitors.Pass pass =
        house.visitors.welcome(shop.id(), Optional.of(new Visitors.SignedUser("12345", signature)));

    assertThat(house.gate.authenticate(fromPage(site, PAGE, pass.token())).orElseThrow().user())
        .contains("12345");
    assertThatThrownBy(
            () ->
                house.visitors.welcome(
                    shop.id(), Optional.of(new Visitors.SignedUser("12346", signature))))
        .isInstanceOf(InvalidRequest.class);
  }

  private KeyView view(NewKey key) {
    return house.keys.keys(shop.id()).stream()
        .filter(k -> k.id().equals(key.view().id()))
        .findFirst()
        .orElseThrow();
  }

  private NewKey make(String name) {
    return house.keys.make(
        shop.id(), new KeyOrder(name, false, Set.of(Scope.CHAT), List.of(), Optional.empty()));
  }

  private NewKey makeSite() {
    return house.keys.make(
        shop.id(), new KeyOrder("widget", true, Set.of(), List.of(PAGE), Optional.empty()));
  }

  private static Presented fromPage(NewKey key, String origin, String token) {
    return new Presented(key.key(), Optional.of(origin), false, Optional.ofNullable(token));
  }

  private static ShopWish wish(String name) {
    return new ShopWish(name, null, null, null, null);
  }

  private static String sign(String secret, String userId) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(userId.getBytes(StandardCharsets.UTF_8)));
  }
}
