package io.kefu.commerce.model;

import io.kefu.commerce.Product;
import io.kefu.commerce.ProductWish;
import java.util.List;
import java.util.Optional;

/** A system that knows a shop's products; slow and failing as {@link OrderGateway} may be. */
public interface ProductGateway {

  /** The product of that SKU, whatever the case of its letters. */
  Optional<Product> find(String sku);

  /** Products that fit the wish, those with most of its words first, then the cheaper. */
  List<Product> fitting(ProductWish wish);
}
