package io.kefu.web.commerce;

import io.kefu.commerce.Listing;
import io.kefu.commerce.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of products on the wire.
 *
 * @param next the {@code after} of the next page; null at the end
 */
public record ProductsForm(List<ProductForm> products, @Nullable String next) {

  static ProductsForm of(Listing<Product> listing) {
    return new ProductsForm(
        listing.entries().stream().map(ProductForm::of).toList(), listing.next().orElse(null));
  }
}
