package io.kefu.shop;

import io.kefu.shared.ShopId;
import java.util.List;

/** The shops of this installation. */
public interface Shops {

  /**
   * @throws io.kefu.shared.NotFound if there is no such shop
   */
  ShopProfile profile(ShopId shop);

  List<ShopId> all();
}
