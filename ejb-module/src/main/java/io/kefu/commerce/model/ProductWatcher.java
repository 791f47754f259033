package io.kefu.commerce.model;

/** Whoever derives something from a shop's products. */
public interface ProductWatcher {

  /** A product of the shop in {@code ShopScope} was put. */
  void productsChanged();
}
