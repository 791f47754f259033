package io.kefu.shop;

import io.kefu.shared.ShopId;
import java.util.List;
import java.util.UUID;

/** The keys of a shop, or of the platform. */
public interface KeyDesk {

  /** All keys, the newest first, ended ones too. */
  List<KeyView> keys(ShopId shop);

  /**
   * @throws io.kefu.shared.InvalidRequest if the wish breaks a rule of keys
   */
  NewKey make(ShopId shop, KeyOrder order);

  /**
   * Makes a successor with the same rights; the old key opens for another day.
   *
   * @throws io.kefu.shared.NotFound if the shop has no such key
   * @throws io.kefu.shared.Conflict if the key has ended, or its predecessor is still live
   */
  NewKey rotate(ShopId shop, UUID key);

  /**
   * Ends a key at once on this node, within five seconds on others.
   *
   * @throws io.kefu.shared.NotFound if the shop has no such key
   */
  void revoke(ShopId shop, UUID key);
}
