package io.kefu.admin.frame;

import io.kefu.shared.ShopScope;
import io.kefu.shop.Shops;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Times and days in the shop's time zone and the person's language. */
@Named
@RequestScoped
public class Moments {

  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  /** Minutes after which people on a chat begin to leave. */
  private static final int LONG = 2;

  private static final int LATE = 10;

  private final Shops shops;
  private final Tongue tongue;
  private final Words words;
  private final Clock clock;
  private @Nullable ZoneId zone;

  /** For the container. */
  @NullUnmarked
  protected Moments() {
    this(null, null, null, Clock.systemUTC());
  }

  @Inject
  public Moments(Shops shops, Tongue tongue, Words words, Clock clock) {
    this.shops = shops;
    this.tongue = tongue;
    this.words = words;
    this.clock = clock;
  }

  /** Day, hour and minute. */
  public String text(@Nullable Instant moment) {
    return moment == null ? "" : format("frame.moment", moment);
  }

  private String format(String pattern, Instant moment) {
    return DateTimeFormatter.ofPattern(words.of(pattern), tongue.getLocale())
        .format(moment.atZone(zone()));
  }

  /** Hour and minute of today, else the day too. */
  public String brief(@Nullable Instant moment) {
    return moment == null || moment.isBefore(startOfToday())
        ? text(moment)
        : format("frame.hour", moment);
  }

  /** Weekday and day. */
  public String getToday() {
    return format("frame.day", clock.instant());
  }

  public Instant startOfToday() {
    return clock.instant().atZone(zone()).toLocalDate().atStartOfDay(zone()).toInstant();
  }

  /** How long it has lasted since then, in the largest units. */
  public String since(@Nullable Instant moment) {
    long minutes = minutes(moment);
    if (minutes < 1) {
      return words.of("wait.moment");
    }
    if (minutes < HOUR) {
      return words.of("wait.minutes", minutes);
    }
    return minutes < DAY
        ? words.of("wait.hours", minutes / HOUR, minutes % HOUR)
        : words.of("wait.days", minutes / DAY);
  }

  /** How pressing a wait since then is: {@code fresh long late}. */
  public String pressing(@Nullable Instant moment) {
    long minutes = minutes(moment);
    return minutes < LONG ? "fresh" : minutes < LATE ? "long" : "late";
  }

  private long minutes(@Nullable Instant moment) {
    return moment == null ? 0 : Duration.between(moment, clock.instant()).toMinutes();
  }

  /** The first moment of a day as a form writes it; empty if it is none. */
  public Optional<Instant> startOf(Optional<String> day, int daysLater) {
    try {
      return day.map(LocalDate::parse)
          .map(d -> d.plusDays(daysLater).atStartOfDay(zone()).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The shop's name, which stands on every page. */
  public String getShopName() {
    return shops.profile(ShopScope.required()).name();
  }

  /** The shop's zone, asked once a request. */
  public ZoneId zone() {
    if (zone == null) {
      zone = shops.profile(ShopScope.required()).zone();
    }
    return zone;
  }
}
