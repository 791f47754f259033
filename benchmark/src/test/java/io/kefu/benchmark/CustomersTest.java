package io.kefu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CustomersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void eachCustomer_hasAConversationOfTheirOwn() throws IOException {
    Customers customers = Customers.of("test");
    Set<String> conversations = new HashSet<>();
    for (int customer = 0; customer < 100; customer++) {
      conversations.add(
          JSON.readTree(customers.turn(customer, 0)).at("/context/conversation_id").asText());
    }
    assertThat(conversations).hasSize(100);
  }

  @Test
  void whoAsksAboutAnOrder_hasOne() throws IOException {
    Customers customers = Customers.of("test");
    JsonNode turn = JSON.readTree(customers.turn(0, 0));
    JsonNode order = JSON.readTree(customers.order(0));

    assertThat(customers.hasOrder(0)).isTrue();
    assertThat(order.path("order_no").asText()).isEqualTo(customers.orderNo(0));
    assertThat(order.path("user_id")).isEqualTo(turn.at("/context/user_id"));
  }
}
