package io.kefu.commerce.internal;

import io.kefu.commerce.Product;
import io.kefu.commerce.model.ProductGateway;
import io.kefu.commerce.model.ProductGatewayContract;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InNewShop.class)
class JpaProductGatewayTest extends ProductGatewayContract {

  @Override
  protected ProductGateway holding(List<Product> products) {
    JpaProducts kept = Database.products();
    kept.putAll(products);
    return kept;
  }
}
