package io.kefu.commerce.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;

/** Settings of commerce. */
@ApplicationScoped
class CommerceSettings {

  private final Duration namesMaxAge;
  private final int namesMaxCount;
  private final boolean demo;

  /** For the container. */
  @NullUnmarked
  protected CommerceSettings() {
    this(Duration.ofMinutes(1), 1, false);
  }

  /**
   * @param namesMaxAge {@code kefu.commerce.names.max-age}: after which time product names are read
   *     again; 1 second to 1 hour
   * @param namesMaxCount {@code kefu.commerce.names.max-count}: how many products of a shop are
   *     recognised by name; 1 to 200,000
   * @param demo {@code kefu.demo}: whether the demo shop is filled
   */
  @Inject
  CommerceSettings(
      @ConfigProperty(name = "kefu.commerce.names.max-age", defaultValue = "PT1M")
          Duration namesMaxAge,
      @ConfigProperty(name = "kefu.commerce.names.max-count", defaultValue = "20000")
          int namesMaxCount,
      @ConfigProperty(name = "kefu.demo", defaultValue = "false") boolean demo) {
    if (namesMaxAge.compareTo(Duration.ofSeconds(1)) < 0
        || namesMaxAge.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException(
          "kefu.commerce.names.max-age is " + namesMaxAge + "; set it from PT1S to PT1H");
    }
    if (namesMaxCount < 1 || namesMaxCount > 200_000) {
      throw new IllegalArgumentException(
          "kefu.commerce.names.max-count is " + namesMaxCount + "; set it from 1 to 200000");
    }
    this.namesMaxAge = namesMaxAge;
    this.namesMaxCount = namesMaxCount;
    this.demo = demo;
  }

  static CommerceSettings defaults() {
    return new CommerceSettings(Duration.ofMinutes(1), 20_000, false);
  }

  Duration namesMaxAge() {
    return namesMaxAge;
  }

  int namesMaxCount() {
    return namesMaxCount;
  }

  boolean demo() {
    return demo;
  }
}
