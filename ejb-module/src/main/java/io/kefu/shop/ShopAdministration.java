package io.kefu.shop;

/** Opens shops and changes what the platform knows of them. */
public interface ShopAdministration {

  /**
   * Opens a shop with a key of all scopes.
   *
   * @throws io.kefu.shared.InvalidRequest naming each wrong field
   */
  NewShop open(ShopWish wish);

  /**
   * Sets everything that a profile holds.
   *
   * @throws io.kefu.shared.NotFound if there is no such shop
   */
  void change(ShopProfile profile);
}
