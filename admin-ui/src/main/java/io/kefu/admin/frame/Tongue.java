package io.kefu.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The language in which a person reads the console: the browser's wish until they choose; a cookie
 * keeps the choice.
 */
@Named
@RequestScoped
public class Tongue {

  private static final String COOKIE = "kefu-language";
  private static final Duration KEPT = Duration.ofDays(365);
  private static final String ENGLISH = "en";
  private static final String CHINESE = "zh";

  private final HttpServletRequest request;

  /** For the container. */
  @NullUnmarked
  protected Tongue() {
    this(null);
  }

  @Inject
  public Tongue(HttpServletRequest request) {
    this.request = request;
  }

  public Locale getLocale() {
    return english() ? Locale.ENGLISH : Locale.CHINESE;
  }

  /** For the page's {@code lang}. */
  public String getTag() {
    return english() ? ENGLISH : "zh-CN";
  }

  /** The name of a language in the person's language. */
  public String nameOf(@Nullable String tag) {
    return tag == null ? "" : Locale.forLanguageTag(tag).getDisplayName(getLocale());
  }

  /** Changes between Chinese and English and shows the page again. */
  public void toggle() {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    context.addResponseCookie(
        COOKIE,
        english() ? CHINESE : ENGLISH,
        Map.of(
            "path",
            request.getContextPath(),
            "maxAge",
            (int) KEPT.toSeconds(),
            "httpOnly",
            true,
            "SameSite",
            "Lax"));
    Pages.again();
  }

  private boolean english() {
    return chosen().or(this::wished).filter(ENGLISH::equals).isPresent();
  }

  /** A browser that wishes for nothing gets Chinese, whatever the machine speaks. */
  private Optional<String> wished() {
    return Optional.ofNullable(request.getHeader("Accept-Language"))
        .map(header -> request.getLocale().getLanguage());
  }

  private Optional<String> chosen() {
    return Optional.ofNullable(request.getCookies())
        .map(Arrays::stream)
        .orElse(Stream.empty())
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }
}
