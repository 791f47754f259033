package io.kefu.admin.settings;

import io.kefu.admin.frame.Moments;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Tongue;
import io.kefu.admin.frame.Words;
import io.kefu.routing.OpeningHours;
import io.kefu.routing.OpeningHours.Span;
import io.kefu.routing.RoutingService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** When the shop's people serve customers. */
@Named
@RequestScoped
public class HoursBacking {

  private static final String ALWAYS = "always";
  private static final String WEEKLY = "weekly";

  private final RoutingService routing;
  private final Moments moments;
  private final Tongue tongue;
  private final Words words;

  private String kind = ALWAYS;
  private List<Day> days = List.of();

  /** For the container. */
  @NullUnmarked
  protected HoursBacking() {
    this(null, null, null, null);
  }

  @Inject
  public HoursBacking(RoutingService routing, Moments moments, Tongue tongue, Words words) {
    this.routing = routing;
    this.moments = moments;
    this.tongue = tongue;
    this.words = words;
  }

  @PostConstruct
  void read() {
    OpeningHours hours = routing.hours();
    kind = hours.days().isEmpty() ? ALWAYS : WEEKLY;
    days =
        Arrays.stream(DayOfWeek.values())
            .map(day -> new Day(day, named(day), hours.days().get(day), kind.equals(ALWAYS)))
            .toList();
  }

  private String named(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, tongue.getLocale());
  }

  public List<String> getKinds() {
    return List.of(ALWAYS, WEEKLY);
  }

  /** Whether people are there now, in words. */
  public String getNow() {
    return routing
        .opensAt()
        .map(ZonedDateTime::toInstant)
        .map(opening -> words.of("hours.now.away", moments.text(opening)))
        .orElseGet(() -> words.of("hours.now.there"));
  }

  public @Nullable String save() {
    try {
      routing.setHours(kind.equals(ALWAYS) ? OpeningHours.ALWAYS : weekly());
      words.tell("hours.saved");
      return Pages.to("/hours.xhtml");
    } catch (DateTimeException | IllegalArgumentException e) {
      words.warn("hours.wrong");
      return null;
    }
  }

  private OpeningHours weekly() {
    Map<DayOfWeek, Span> spans = new EnumMap<>(DayOfWeek.class);
    days.stream().filter(Day::isOpen).forEach(day -> spans.put(day.day, day.span()));
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("open on no day");
    }
    return new OpeningHours(spans);
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public List<Day> getDays() {
    return days;
  }

  /** A day's row of the form. */
  public static class Day {

    private final DayOfWeek day;
    private final String name;
    private boolean open;
    private String opens = "09:00";
    private String closes = "18:00";

    Day(DayOfWeek day, String name, @Nullable Span span, boolean always) {
      this.day = day;
      this.name = name;
      this.open = span != null || always && day.getValue() < DayOfWeek.SATURDAY.getValue();
      if (span != null) {
        opens = span.opens().toString();
        closes = span.closes().toString();
      }
    }

    Span span() {
      return new Span(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    public String getName() {
      return name;
    }

    public boolean isOpen() {
      return open;
    }

    public void setOpen(boolean open) {
      this.open = open;
    }

    public String getOpens() {
      return opens;
    }

    public void setOpens(String opens) {
      this.opens = opens;
    }

    public String getCloses() {
      return closes;
    }

    public void setCloses(String closes) {
      this.closes = closes;
    }
  }
}
