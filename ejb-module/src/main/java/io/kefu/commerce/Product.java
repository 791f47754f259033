package io.kefu.commerce;

import io.kefu.shared.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

  /**
   * How many of these one of its titles is named by, not just described with: a phone is a phone, a
   * phone case is a case.
   *
   * @param words in small letters
   */
  public long namedBy(List<String> words) {
    return words.stream().filter(this::isNamedBy).count();
  }

  private boolean isNamedBy(String word) {
    boolean han = word.codePoints().allMatch(Character::isIdeographic);
    Pattern named = Pattern.compile(Pattern.quote(word) + (han ? "(?!\\p{L})" : "s?(?! ?\\p{L})"));
    return title.byLanguage().values().stream()
        .anyMatch(t -> named.matcher(t.toLowerCase(Locale.ROOT)).find());
  }
}
