package io.kefu.inference;

import java.time.Duration;

/**
 * How much work one encoder takes on before it says that it is busy.
 *
 * @param running texts encoded at the same time, each on its caller's thread; more than there are
 *     cores only makes all of them slower
 * @param maxWaiting turns that may wait while {@code running} others are encoded; 0 for none
 * @param maxWait how long a turn waits at most
 */
public record EncoderLimits(int running, int maxWaiting, Duration maxWait) {

  /**
   * @throws IllegalArgumentException if a number is out of bounds
   */
  public EncoderLimits {
    if (running < 1) {
      throw new IllegalArgumentException(
          "running is " + running + "; at least 1 text must be encoded at a time");
    }
    if (maxWaiting < 0) {
      throw new IllegalArgumentException(
          "maxWaiting is " + maxWaiting + "; 0 or more turns may wait");
    }
    if (maxWait.isNegative()) {
      throw new IllegalArgumentException("maxWait is " + maxWait + "; it cannot be negative");
    }
  }

  /**
   * One text per core, 64 turns waiting, each for at most 500 ms: about the time in which 64 texts
   * are encoded.
   */
  public static EncoderLimits standard() {
    return new EncoderLimits(
        Runtime.getRuntime().availableProcessors(), 64, Duration.ofMillis(500));
  }
}
