package io.kefu.commerce.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Customer;
import io.kefu.commerce.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter to a shop's customer system must do. */
public abstract class CustomerGatewayContract {

  /** A gateway to a shop that has exactly these customers. Called within the scope of that shop. */
  protected abstract CustomerGateway holding(List<Customer> customers);

  @Test
  void knownCustomer_isToldWhole() {
    CustomerGateway gateway = holding(List.of(Samples.customer("u-7"), Samples.customer("u-8")));

    assertThat(gateway.find("u-7")).contains(Samples.customer("u-7"));
  }

  @Test
  void customerKnownByIdOnly_hasNothingElse() {
    Customer bare = new Customer("u-7", null, null, null, null, null);

    assertThat(holding(List.of(bare)).find("u-7")).contains(bare);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u-9", "U-7", "", "\0"})
  void otherId_isMissing(String userId) {
    assertThat(holding(List.of(Samples.customer("u-7"))).find(userId)).isEmpty();
  }
}
