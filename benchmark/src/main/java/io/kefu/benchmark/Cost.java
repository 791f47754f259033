package io.kefu.benchmark;

import java.time.Duration;

/**
 * What requests cost.
 *
 * @param cpuMicros of the server, per request
 * @param wallMicros from the first request to the last answer, divided by their number
 */
record Cost(double cpuMicros, double wallMicros) {

  static Cost of(Duration cpu, Duration wall, long requests) {
    return new Cost(cpu.toNanos() / 1e3 / requests, wall.toNanos() / 1e3 / requests);
  }
}
