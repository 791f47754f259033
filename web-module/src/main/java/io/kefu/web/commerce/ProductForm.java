package io.kefu.web.commerce;

import io.kefu.commerce.Product;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A product on the wire. */
public record ProductForm(
    String sku,
    Map<String, String> title,
    String category,
    @Nullable String brand,
    AmountForm price,
    int stock,
    Map<String, String> attributes,
    int returnableDays) {

  static ProductForm of(Product product) {
    return new ProductForm(
        product.sku(),
        new TreeMap<>(product.title().byLanguage()),
        product.category(),
        product.brand(),
        AmountForm.of(product.price()),
        product.stock(),
        product.attributes(),
        product.returnableDays());
  }
}
