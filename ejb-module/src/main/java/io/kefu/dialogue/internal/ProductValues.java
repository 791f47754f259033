package io.kefu.dialogue.internal;

import io.kefu.commerce.Product;
import io.kefu.shared.LanguageTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What guards and messages may know of a product, by path. */
final class ProductValues {

  static final Set<String> PATHS =
      Set.of(
          "product.title",
          "product.price",
          "product.stock",
          "product.size",
          "size.chart",
          "size.fit",
          "size.smaller",
          "size.same",
          "products.list",
          "products.count");

  private ProductValues() {}

  /**
   * @param body of the customer, where they told
   */
  static Map<String, Object> of(Product product, Wording words, Optional<BodyMeasures> body) {
    Map<String, Object> values = new HashMap<>();
    values.put("product.title", title(product, words));
    values.put("product.price", words.money(product.price()));
    values.put("product.stock", (long) product.stock());
    Optional<String> size = Optional.ofNullable(product.attributes().get("size"));
    size.ifPresent(s -> values.put("product.size", s));
    chart(product)
        .ifPresent(
            chart -> {
              values.put("size.chart", chart.ofShoes() ? "foot" : "body");
              body.flatMap(chart::fit).ifPresent(fit -> putFit(values, fit, size));
            });
    return values;
  }

  private static Optional<SizeChart> chart(Product product) {
    return Optional.ofNullable(product.attributes().get("size_chart")).flatMap(SizeChart::parse);
  }

  private static void putFit(Map<String, Object> values, SizeChart.Fit fit, Optional<String> size) {
    values.put("size.fit", fit.size());
    fit.smaller().ifPresent(s -> values.put("size.smaller", s));
    values.put("size.same", size.filter(fit.size()::equalsIgnoreCase).isPresent());
  }

  static String title(Product product, Wording words) {
    return product.title().in(words.chinese() ? LanguageTag.CHINESE : LanguageTag.ENGLISH);
  }

  /** One line each, with its price. */
  static String list(List<Product> products, Wording words) {
    List<String> lines = new ArrayList<>();
    for (Product product : products) {
      lines.add(
          (lines.size() + 1)
              + ". "
              + title(product, words)
              + (words.chinese() ? "，" : ", ")
              + words.money(product.price()));
    }
    return String.join("\n", lines);
  }
}
