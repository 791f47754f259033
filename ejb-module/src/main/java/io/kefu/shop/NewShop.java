package io.kefu.shop;

import io.kefu.shared.ShopId;

/**
 * A shop just opened.
 *
 * @param apiKey opens everything of the shop; told this once and never again
 */
public record NewShop(ShopId id, String apiKey) {

  @Override
  public String toString() {
    return "NewShop[" + id + "]";
  }
}
