package io.kefu.commerce.internal;

import io.kefu.commerce.Customer;
import io.kefu.commerce.model.CustomerGateway;
import io.kefu.commerce.model.CustomerGatewayContract;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InNewShop.class)
class JpaCustomerGatewayTest extends CustomerGatewayContract {

  @Override
  protected CustomerGateway holding(List<Customer> customers) {
    JpaCustomers kept = Database.customers();
    kept.putAll(customers);
    return kept;
  }
}
