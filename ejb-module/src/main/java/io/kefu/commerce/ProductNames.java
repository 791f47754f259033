package io.kefu.commerce;

import java.util.List;

/**
 * The names of everything that a shop sells, for recognising products in text. Kept in memory, so
 * cheap enough for every turn; a changed product shows at once on the node that took the change,
 * and within a minute on the others.
 */
public interface ProductNames {

  /**
   * The names of the products of the shop in {@code ShopScope}, in the order of their SKUs. The
   * same list instance comes back until something changed, so that callers may hang what they
   * derive from it on its identity. Empty when the shop's products cannot be read just now. Cut at
   * {@code kefu.commerce.names.max-count}.
   */
  List<ProductName> all();
}
