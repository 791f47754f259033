package io.kefu.shop;

import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import java.time.ZoneId;
import java.util.List;

/**
 * What the platform knows of a shop.
 *
 * @param languages primary languages that are on; the first is the fall-back
 * @param currency ISO 4217
 * @param country ISO 3166, in which numbers without a country code are read
 */
public record ShopProfile(
    ShopId id,
    String name,
    ZoneId zone,
    String currency,
    String country,
    List<LanguageTag> languages) {}
