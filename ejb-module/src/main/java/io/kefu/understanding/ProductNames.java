package io.kefu.understanding;

import java.util.List;

/**
 * The names under which customers speak of the products of the shop in {@code ShopScope}. Whoever keeps products
 * implements it, so that products are found in utterances; understanding works without.
 */
public interface ProductNames {

  /**
   * Every product with its names. Asked once a turn, so the answer comes from memory; the same list object is returned
   * until something changes, because an index is built from each new one.
   */
  List<ProductName> all();

  /**
   * A product and what it is called.
   *
   * @param sku unique in the shop
   * @param titles in all languages, as the shop writes them
   */
  record ProductName(String sku, List<String> titles) {}
}
