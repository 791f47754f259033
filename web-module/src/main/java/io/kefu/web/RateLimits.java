package io.kefu.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.kefu.shop.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/**
 * How often a key, and behind a site key a visitor, may ask: a bucket that refills steadily and
 * holds one second's worth. Counted on this node alone.
 */
@ApplicationScoped
public class RateLimits {

  /** Where {@link RateHeaders} finds what was left. */
  static final String STATE = RateLimits.class.getName();

  /**
   * Visitors are many; the one who has been quiet for longest is forgotten and starts with a full
   * bucket again.
   */
  private static final int REMEMBERED = 10_000;

  private final WebSettings settings;
  private final Map<String, Bucket> buckets =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** For the container. */
  @NullUnmarked
  protected RateLimits() {
    this(null);
  }

  @Inject
  public RateLimits(WebSettings settings) {
    this.settings = settings;
  }

  /**
   * What a caller has left.
   *
   * @param admitted whether this request is still within the rate
   * @param pause until another request is; zero if there is one left
   * @param resetSeconds until nothing is used up
   */
  public record State(
      boolean admitted, long limit, long remaining, Duration pause, long resetSeconds) {}

  /** Counts a request. */
  public State count(Caller caller) {
    long limit = caller.visitor().isPresent() ? settings.visitorRate() : settings.keyRate();
    ConsumptionProbe probe =
        buckets.computeIfAbsent(name(caller), n -> bucket(limit)).tryConsumeAndReturnRemaining(1);
    return new State(
        probe.isConsumed(),
        limit,
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()),
        seconds(probe.getNanosToWaitForReset()));
  }

  private static String name(Caller caller) {
    return caller.kind() + " " + caller.name() + caller.visitor().map(v -> " " + v).orElse("");
  }

  private static Bucket bucket(long perSecond) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }

  private static long seconds(long nanos) {
    return (nanos + 999_999_999) / 1_000_000_000;
  }
}
