package io.kefu.commerce.internal;

import io.kefu.commerce.LocalText;
import io.kefu.commerce.Product;
import io.kefu.shared.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The products of the demo shop, from {@code io/kefu/demo/products.tsv}. */
final class DemoProducts {

  private static final String FILE = "/io/kefu/demo/products.tsv";
  private static final int COLUMNS = 10;

  private DemoProducts() {}

  /** In the order of the file, by SKU. */
  static Map<String, Product> bySku() {
    Map<String, Product> products = new LinkedHashMap<>();
    for (String row : rows()) {
      Product product = product(row);
      products.put(product.sku(), product);
    }
    return products;
  }

  private static List<String> rows() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DemoProducts.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Product product(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalStateException(FILE + ": " + COLUMNS + " columns wanted in '" + row + "'");
    }
    return new Product(
        cells[0],
        new LocalText(Map.of("zh", cells[3], "en", cells[4])),
        cells[2],
        cells[5],
        Money.of(cells[6], "CNY"),
        Integer.parseInt(cells[7]),
        attributes(cells[1], cells[9]),
        Integer.parseInt(cells[8]));
  }

  private static Map<String, String> attributes(String industry, String cell) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("industry", industry);
    for (String pair : cell.split(";")) {
      int equals = pair.indexOf('=');
      attributes.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return attributes;
  }

  /** Whether it is sent by message and not by parcel: vouchers, courses, top-ups. */
  static boolean digital(Product product) {
    return "digital".equals(product.attributes().get("delivery"));
  }
}
