package io.kefu.understanding.internal;

import io.kefu.commerce.ProductName;
import io.kefu.commerce.ProductNames;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.understanding.model.Gazetteer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The index of product names of each shop, built anew when the shop's list is another one. */
final class GazetteerShelf {

  private static final Gazetteer NOTHING = new Gazetteer(List.of());

  private final ProductNames products;
  private final Map<ShopId, Indexed> indexed = new ConcurrentHashMap<>();

  private record Indexed(List<ProductName> names, Gazetteer gazetteer) {}

  GazetteerShelf(ProductNames products) {
    this.products = products;
  }

  /** Of the shop in {@code ShopScope}. */
  Gazetteer current() {
    List<ProductName> names = products.all();
    if (names.isEmpty()) {
      return NOTHING;
    }
    ShopId shop = ShopScope.required();
    Indexed known = indexed.get(shop);
    if (known == null || known.names != names) {
      known = new Indexed(names, new Gazetteer(names));
      indexed.put(shop, known);
    }
    return known.gazetteer;
  }
}
