package io.kefu.shop.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.Conflict;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shop.Caller;
import io.kefu.shop.PeopleDesk.Change;
import io.kefu.shop.PeopleDesk.Wish;
import io.kefu.shop.PersonView;
import io.kefu.shop.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffTest {

  private static final ShopId SHOP = new ShopId("tea");
  private static final ShopId OTHER = new ShopId("books");
  private static final String PASSWORD = "correct horse battery";

  private final ShopHouse house = ShopHouse.outsideDemoMode(ShopHouse.database());

  @BeforeEach
  void oneLeads() {
    house.staff.make(SHOP, new Wish("lead", PASSWORD, Set.of(Role.ADMINISTRATOR)));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void made_mayEnterInTheRolesGiven() {
    house.staff.make(SHOP, new Wish("mei", PASSWORD, Set.of(Role.OPERATOR, Role.ANALYST)));

    Caller person = house.register.logIn("mei", PASSWORD).orElseThrow();

    assertThat(person.shop()).isEqualTo(SHOP);
    assertThat(person.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.ANALYST);
    assertThat(house.staff.people(SHOP))
        .extracting(PersonView::name)
        .containsExactly("lead", "mei");
    assertThat(house.staff.people(OTHER)).isEmpty();
  }

  @Test
  void disabled_mayNeitherEnterNorStay() {
    house.staff.make(SHOP, new Wish("mei", PASSWORD, Set.of(Role.OPERATOR)));
    Caller person = house.register.logIn("mei", PASSWORD).orElseThrow();
    assertThat(house.register.still(person)).contains(person);

    house.staff.change(SHOP, "mei", Change.enabling(false));

    assertThat(house.register.still(person)).isEmpty();
    assertThat(house.register.logIn("mei", PASSWORD)).isEmpty();
    house.staff.change(SHOP, "mei", Change.enabling(true));
    assertThat(house.register.logIn("mei", PASSWORD)).contains(person);
  }

  @Test
  void otherRoles_holdForWhoeverIsLoggedIn() {
    house.staff.make(SHOP, new Wish("mei", PASSWORD, Set.of(Role.OPERATOR)));
    Caller person = house.register.logIn("mei", PASSWORD).orElseThrow();

    house.staff.change(
        SHOP,
        "mei",
        new Change(Optional.of(Set.of(Role.ANALYST)), Optional.empty(), Optional.empty()));

    assertThat(house.register.still(person).orElseThrow().roles()).containsExactly(Role.ANALYST);
  }

  @Test
  void lastAdministrator_stays() {
    Change disable = Change.enabling(false);
    Change demote =
        new Change(Optional.of(Set.of(Role.EDITOR)), Optional.empty(), Optional.empty());

    assertThatThrownBy(() -> house.staff.change(SHOP, "lead", disable))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> house.staff.change(SHOP, "lead", demote)).isInstanceOf(Conflict.class);
    assertThat(house.register.logIn("lead", PASSWORD)).isPresent();
  }

  @Test
  void whereNobodyLeads_othersAreChangedAllTheSame() {
    house.staff.make(OTHER, new Wish("anna", PASSWORD, Set.of(Role.EDITOR)));

    house.staff.change(OTHER, "anna", Change.enabling(false));

    assertThat(house.register.logIn("anna", PASSWORD)).isEmpty();
  }

  @Test
  void wrongWish_namesEachField() {
    assertThatThrownBy(() -> house.staff.make(SHOP, new Wish("M", "short", Set.of())))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            e ->
                assertThat(e.fields())
                    .extracting(f -> f.field())
                    .containsExactly("name", "password", "roles"));
  }

  @Test
  void takenName_isRefusedInEveryShop() {
    assertThatThrownBy(
            () -> house.staff.make(OTHER, new Wish("lead", PASSWORD, Set.of(Role.EDITOR))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void anotherShopsPerson_isNotFound() {
    assertThatThrownBy(() -> house.staff.change(OTHER, "lead", Change.enabling(false)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void ownPassword_changesForWhoeverKnowsTheOldOne() {
    assertThatThrownBy(() -> house.staff.changePassword(SHOP, "lead", "wrong", "another password"))
        .isInstanceOf(InvalidRequest.class);

    house.staff.changePassword(SHOP, "lead", PASSWORD, "another password");

    assertThat(house.register.logIn("lead", PASSWORD)).isEmpty();
    assertThat(house.register.logIn("lead", "another password")).isPresent();
  }

  @Test
  void ownPassword_endsEverySessionButTheOneItWasChangedIn() {
    Caller elsewhere = house.register.logIn("lead", PASSWORD).orElseThrow();
    assertThat(house.register.still(elsewhere)).contains(elsewhere);
    house.clock.pass(Duration.ofMinutes(1));

    Caller here = house.staff.changePassword(SHOP, "lead", PASSWORD, "another password");

    assertThat(house.register.still(elsewhere)).isEmpty();
    assertThat(house.register.still(here)).contains(here);
    assertThat(house.register.logIn("lead", "another password")).contains(here);
  }

  @Test
  void resetPassword_endsEverySession() {
    house.staff.make(SHOP, new Wish("mei", PASSWORD, Set.of(Role.OPERATOR)));
    Caller person = house.register.logIn("mei", PASSWORD).orElseThrow();
    assertThat(house.register.still(person)).contains(person);
    house.clock.pass(Duration.ofMinutes(1));

    house.staff.change(SHOP, "mei", password("another password"));

    assertThat(house.register.still(person)).isEmpty();
  }

  @Test
  void passwordChangedOnAnotherNode_letsWhoeverEntersWithItStay() {
    Caller before = house.register.logIn("lead", PASSWORD).orElseThrow();
    Register otherNode =
        new Register(house.tables, house.work, new DemoCredentials(house.demo), house.clock);
    assertThat(otherNode.still(before)).contains(before);
    house.clock.pass(Duration.ofSeconds(1));

    house.staff.change(SHOP, "lead", password("another password"));
    Caller now = otherNode.logIn("lead", "another password").orElseThrow();

    assertThat(otherNode.still(now)).contains(now);
    assertThat(otherNode.still(before)).isEmpty();
  }

  private static Change password(String wanted) {
    return new Change(Optional.empty(), Optional.empty(), Optional.of(wanted));
  }

  @Test
  void peopleOfTheDemo_keepTheirPassword() {
    assertThatThrownBy(
            () -> house.staff.changePassword(SHOP, "admin", "kefu-demo", "another password"))
        .isInstanceOf(Conflict.class);
  }
}
