package io.kefu.web.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.commerce.Product;
import io.kefu.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Reads products from the wire. */
final class ProductReader {

  private ProductReader() {}

  /**
   * @throws InvalidRequest naming every wrong field
   */
  static Product read(String sku, @Nullable JsonNode body) {
    Fields fields = Fields.of(body);
    Product product =
        new Product(
            PathName.inBody(fields, "sku", sku, true),
            TitleReader.read(fields, "title"),
            fields.line("category", Limits.TITLE),
            fields.optionalLine("brand", 100),
            AmountReader.read(fields, "price"),
            fields.count("stock", 0, Limits.STOCK),
            fields.texts("attributes", Limits.ATTRIBUTES, Limits.NAME),
            fields.count("returnable_days", 0, Limits.RETURNABLE_DAYS));
    fields.check();
    return product;
  }
}
