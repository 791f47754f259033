package io.kefu.admin.frame;

import io.kefu.shared.ShopScope;
import io.kefu.shop.Shops;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times and days in the shop's time zone and the person's language. */
@Named
@RequestScoped
public class Moments {

  private final Shops shops;
  private final Tongue tongue;
  private final Words words;
  private @Nullable ZoneId zone;

  /** For the container. */
  protected Moments() {
    this(null, null, null);
  }

  @Inject
  public Moments(Shops shops, Tongue tongue, Words words) {
    this.shops = shops;
    this.tongue = tongue;
    this.words = words;
  }

  /** Day, hour and minute. */
  public String text(@Nullable Instant moment) {
    return moment == null
        ? ""
        : DateTimeFormatter.ofPattern(words.of("frame.moment"), tongue.getLocale())
            .format(moment.atZone(zone()));
  }

  /** The shop's zone, asked once a request. */
  public ZoneId zone() {
    if (zone == null) {
      zone = shops.profile(ShopScope.required()).zone();
    }
    return zone;
  }
}
