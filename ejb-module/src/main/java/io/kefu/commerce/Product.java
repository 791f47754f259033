package io.kefu.commerce;

import io.kefu.shared.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product that the shop sells.
 *
 * @param category path such as {@code 服饰/上衣/T恤}
 * @param returnableDays days in which it may be returned without a reason; 0 for never
 */
public record Product(
    String sku,
    LocalText title,
    String category,
    @Nullable String brand,
    Money price,
    int stock,
    Map<String, String> attributes,
    int returnableDays) {

  /**
   * How many of these stand in its titles or its category.
   *
   * @param words in small letters
   */
  public long holding(List<String> words) {
    String text =
        (String.join(" ", title.byLanguage().values()) + " " + category).toLowerCase(Locale.ROOT);
    return words.stream().filter(text::contains).count();
  }
}
