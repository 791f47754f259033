package io.kefu.commerce.model;

import io.kefu.commerce.Listing;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductName;
import java.util.List;
import java.util.Optional;

/** The products that we keep for a shop. Each call is one unit of work. */
public interface Products extends ProductGateway {

  /** Creates or replaces; gives the stored form. */
  Product put(Product product);

  /** Creates or replaces all of them, or none if one fails. */
  void putAll(List<Product> products);

  /** Products in the order of their SKUs, behind that SKU whether it exists or not. */
  Listing<Product> list(Optional<String> after, int limit);

  /**
   * The same of those whose SKU, title, brand or category holds the text, without regard to case.
   */
  Listing<Product> search(String text, Optional<String> after, int limit);

  /** Names only, in the order of the SKUs. */
  List<ProductName> names(int limit);
}
