package io.kefu.commerce.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Customer;
import io.kefu.commerce.Listing;
import io.kefu.commerce.Samples;
import io.kefu.shared.ShopScope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InNewShop.class)
class JpaCustomersTest {

  private final JpaCustomers customers = Database.customers();

  @Test
  void putAgain_replacesWhole() {
    customers.put(Samples.customer("u-7"));
    Customer bare = new Customer("u-7", null, "en", null, null, null);

    customers.put(bare);

    assertThat(customers.find("u-7")).contains(bare);
  }

  @Test
  void otherShop_doesNotKnowTheCustomer() {
    customers.put(Samples.customer("u-7"));

    ShopScope.run(Database.newShop(), () -> assertThat(customers.find("u-7")).isEmpty());
  }

  @Test
  void personalFields_areNotReadableInTheDatabase() {
    customers.put(Samples.customer("u-7"));

    String stored =
        Database.column(
            ShopScope.required(), "select concat(c.name, c.phone, c.email) from StoredCustomer c");

    assertThat(stored).hasSizeGreaterThan(50).doesNotContain("示例", "0000", "example.com");
  }

  @Test
  void list_pagesByIdAndFindsPartsOfIt() {
    customers.putAll(
        List.of(Samples.customer("u-2"), Samples.customer("u-1"), Samples.customer("v_3")));

    Listing<Customer> first = customers.list(Optional.empty(), Optional.empty(), 2);

    assertThat(first.entries()).extracting(Customer::userId).containsExactly("u-1", "u-2");
    assertThat(customers.list(Optional.empty(), first.next(), 2).entries())
        .extracting(Customer::userId)
        .containsExactly("v_3");
    assertThat(customers.list(Optional.of("_"), Optional.empty(), 9).entries())
        .extracting(Customer::userId)
        .containsExactly("v_3");
  }
}
