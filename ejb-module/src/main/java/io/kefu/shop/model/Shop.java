package io.kefu.shop.model;

import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import io.kefu.shop.ShopProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * A merchant, the unit of isolation. Made once by the platform's administrator, then only set
 * differently; its id never changes, for everything that belongs to it carries that id.
 */
@Entity
@Table(name = "shop")
public class Shop {

  @Id
  @Column(length = 36)
  private String id;

  @Column(nullable = false, length = 200)
  private String name;

  @Column(name = "time_zone", nullable = false, length = 64)
  private String timeZone;

  @Column(nullable = false, length = 3)
  private String currency;

  @Column(nullable = false, length = 2)
  private String country;

  @Column(nullable = false, length = 400)
  private String languages;

  /** Signs the user ids that the shop's own pages send. Base64 of 256 random bits. */
  @Column(name = "identity_secret", nullable = false, length = 64)
  private String identitySecret;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  @Version private long version;

  /** For the container. */
  @NullUnmarked
  protected Shop() {}

  public Shop(ShopProfile profile, String identitySecret, Instant madeAt) {
    this.id = profile.id().value();
    this.identitySecret = identitySecret;
    this.madeAt = madeAt;
    set(profile);
  }

  /** Takes over all that the profile says, except the id. */
  public void set(ShopProfile profile) {
    name = profile.name();
    timeZone = profile.zone().getId();
    currency = profile.currency();
    country = profile.country();
    languages =
        profile.languages().stream().map(LanguageTag::value).collect(Collectors.joining(","));
  }

  public ShopProfile profile() {
    return new ShopProfile(id(), name, ZoneId.of(timeZone), currency, country, languages());
  }

  public ShopId id() {
    return new ShopId(id);
  }

  public String identitySecret() {
    return identitySecret;
  }

  private List<LanguageTag> languages() {
    return Arrays.stream(languages.split(",")).map(LanguageTag::new).toList();
  }
}
