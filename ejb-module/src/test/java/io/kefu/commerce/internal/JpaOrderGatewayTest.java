package io.kefu.commerce.internal;

import io.kefu.commerce.Order;
import io.kefu.commerce.model.OrderGateway;
import io.kefu.commerce.model.OrderGatewayContract;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InNewShop.class)
class JpaOrderGatewayTest extends OrderGatewayContract {

  @Override
  protected OrderGateway holding(List<Order> orders) {
    JpaOrders kept = Database.orders();
    kept.putAll(orders);
    return kept;
  }
}
