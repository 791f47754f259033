package io.kefu.shop;

import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a shop, as its administrator writes it; what is left out is as most shops here have
 * it.
 *
 * @param name 1 to 200 characters
 * @param timeZone of the tz database; {@code Asia/Shanghai} where left out
 * @param currency ISO 4217; {@code CNY} where left out
 * @param country ISO 3166, two letters; {@code CN} where left out
 * @param languages BCP 47, the fall-back first; all languages of the base release where left out
 */
public record ShopWish(
    @Nullable String name,
    @Nullable String timeZone,
    @Nullable String currency,
    @Nullable String country,
    @Nullable List<@Nullable String> languages) {

  /** Those of the base release. */
  public static final List<LanguageTag> BASE_LANGUAGES =
      List.of(LanguageTag.CHINESE, LanguageTag.ENGLISH);

  private static final int NAME_LENGTH = 200;
  private static final int LANGUAGES_AT_MOST = 30;
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  /**
   * @throws InvalidRequest naming each wrong field
   */
  public ShopProfile profile(ShopId id) {
    List<FieldError> errors = new ArrayList<>();
    Optional<String> checkedName =
        check(errors, "name", "must be 1 to 200 characters", ShopWish::name, name);
    Optional<ZoneId> zone =
        check(
            errors,
            "time_zone",
            "must be a zone such as Asia/Shanghai",
            ShopWish::zone,
            or(timeZone, "Asia/Shanghai"));
    Optional<String> money =
        check(
            errors,
            "currency",
            "must be an ISO 4217 code such as CNY",
            ShopWish::currency,
            or(currency, "CNY"));
    Optional<String> land =
        check(
            errors,
            "country",
            "must be an ISO 3166 code of two letters such as CN",
            ShopWish::country,
            or(country, "CN"));
    List<LanguageTag> tongues = languages == null ? BASE_LANGUAGES : languages(errors, languages);
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return new ShopProfile(id, checkedName.get(), zone.get(), money.get(), land.get(), tongues);
  }

  private static String or(@Nullable String given, String standard) {
    return given == null ? standard : given;
  }

  private static <T> Optional<T> check(
      List<FieldError> errors,
      String field,
      String rule,
      Function<String, T> reader,
      @Nullable String given) {
    try {
      return Optional.of(reader.apply(given == null ? "" : given));
    } catch (IllegalArgumentException | DateTimeException e) {
      errors.add(new FieldError(field, rule));
      return Optional.empty();
    }
  }

  private static String name(String given) {
    boolean control = given.chars().anyMatch(Character::isISOControl);
    if (given.isBlank() || control || given.strip().length() > NAME_LENGTH) {
      throw new IllegalArgumentException();
    }
    return given.strip();
  }

  private static ZoneId zone(String given) {
    if (!ZoneId.getAvailableZoneIds().contains(given)) {
      throw new IllegalArgumentException();
    }
    return ZoneId.of(given);
  }

  private static String currency(String given) {
    return Currency.getInstance(given).getCurrencyCode();
  }

  private static String country(String given) {
    if (!COUNTRIES.contains(given)) {
      throw new IllegalArgumentException();
    }
    return given;
  }

  private static List<LanguageTag> languages(
      List<FieldError> errors, List<@Nullable String> given) {
    if (given.isEmpty() || given.size() > LANGUAGES_AT_MOST) {
      errors.add(new FieldError("languages", "must name 1 to " + LANGUAGES_AT_MOST + " languages"));
    }
    List<LanguageTag> tags = new ArrayList<>();
    for (int i = 0; i < Math.min(given.size(), LANGUAGES_AT_MOST); i++) {
      check(
              errors,
              "languages[" + i + "]",
              "must be a BCP 47 tag such as zh-CN",
              LanguageTag::new,
              given.get(i))
          .map(LanguageTag::primary)
          .ifPresent(tags::add);
    }
    return tags.stream().distinct().toList();
  }
}
