package io.kefu.conversation.internal;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Tells how long each step of a turn took. For one thread. */
public final class Stopwatch {

  private final long begun = System.nanoTime();
  private final Map<String, Long> micros = new LinkedHashMap<>();

  /** Does a step and adds its time under the name. */
  public <T> T time(String step, Supplier<T> work) {
    long before = System.nanoTime();
    try {
      return work.get();
    } finally {
      micros.merge(step, (System.nanoTime() - before) / 1_000, Long::sum);
    }
  }

  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Microseconds by step, in the order of the steps. */
  public Map<String, Long> micros() {
    return Collections.unmodifiableMap(micros);
  }
}
