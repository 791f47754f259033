package io.kefu.commerce;

import io.kefu.shared.Money;
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
    int returnableDays) {}
