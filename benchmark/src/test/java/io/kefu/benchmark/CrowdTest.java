package io.kefu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CrowdTest {

  @Test
  void eachCustomer_saysTheLinesInOrderAndOnce() {
    Crowd crowd = Crowd.at(50);
    Map<Integer, Integer> said = new HashMap<>();
    for (int request = 0; request < 1000; request++) {
      int customer = crowd.customer(request);
      assertThat(crowd.turn(request)).isEqualTo(said.getOrDefault(customer, 0));
      said.merge(customer, 1, Integer::sum);
    }
    assertThat(said.values()).allMatch(turns -> turns <= Customers.TURNS);
    assertThat(said.keySet()).allMatch(customer -> customer < crowd.customers(1000));
  }

  @Test
  void turnsOfOneCustomer_areASecondApart() {
    Crowd crowd = Crowd.at(50);

    assertThat(crowd.customer(50)).isEqualTo(crowd.customer(0));
    Set<Integer> within = new HashSet<>();
    for (int request = 0; request < 50; request++) {
      within.add(crowd.customer(request));
    }
    assertThat(within).hasSize(50);
  }

  @Test
  void lowRate_stillHasACustomer() {
    assertThat(Crowd.at(0.3).size()).isEqualTo(1);
  }
}
