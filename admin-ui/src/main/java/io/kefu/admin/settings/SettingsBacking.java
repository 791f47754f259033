package io.kefu.admin.settings;

import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Person;
import io.kefu.admin.frame.Words;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shop.ShopAdministration;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.ShopWish;
import io.kefu.shop.Shops;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What the platform knows of the shop. */
@Named
@RequestScoped
public class SettingsBacking {

  private static final Set<String> FIELDS =
      Set.of("name", "timezone", "currency", "country", "languages");

  private final Shops shops;
  private final ShopAdministration administration;
  private final Person person;
  private final Words words;

  private String name = "";
  private String zone = "";
  private String currency = "";
  private String country = "";
  private List<String> languages = List.of();
  private String fallback = "";

  /** For the container. */
  @NullUnmarked
  protected SettingsBacking() {
    this(null, null, null, null);
  }

  @Inject
  public SettingsBacking(
      Shops shops, ShopAdministration administration, Person person, Words words) {
    this.shops = shops;
    this.administration = administration;
    this.person = person;
    this.words = words;
  }

  @PostConstruct
  void read() {
    ShopProfile shop = profile();
    name = shop.name();
    zone = shop.zone().getId();
    currency = shop.currency();
    country = shop.country();
    languages = shop.languages().stream().map(LanguageTag::value).toList();
    fallback = languages.get(0);
  }

  private ShopProfile profile() {
    return shops.profile(person.getShop());
  }

  /** Languages of the base release, and those that the shop has beside them. */
  public List<String> getOffered() {
    return Stream.concat(ShopWish.BASE_LANGUAGES.stream(), profile().languages().stream())
        .map(LanguageTag::value)
        .distinct()
        .toList();
  }

  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .toList();
  }

  public @Nullable String save() {
    try {
      administration.change(
          new ShopWish(name, zone, currency, country, ordered()).profile(person.getShop()));
      words.tell("settings.saved");
      return Pages.to("/settings.xhtml");
    } catch (InvalidRequest wrong) {
      words.warn(wrong, "shop", "settings.wrong.", FIELDS);
      return null;
    }
  }

  /** The fall-back first, and among the languages in any case. */
  private List<String> ordered() {
    List<String> all = new ArrayList<>(languages);
    all.remove(fallback);
    if (!languages.isEmpty()) {
      all.add(0, fallback);
    }
    return all;
  }

  // ---- what the form holds

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone.strip();
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency.strip();
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country.strip();
  }

  public List<String> getLanguages() {
    return languages;
  }

  public void setLanguages(List<String> languages) {
    this.languages = languages;
  }

  public String getFallback() {
    return fallback;
  }

  public void setFallback(String fallback) {
    this.fallback = fallback;
  }
}
