package io.kefu.web.stream;

import java.time.Duration;

/**
 * Why a socket is closed by us.
 *
 * @param code of RFC 6455 and its registry
 * @param reason for people, up to 123 bytes
 */
record Farewell(int code, String reason) {

  /** The node ends or has no patience left: come again at once. */
  static final Duration SOON = Duration.ofMillis(500);

  static final Farewell RESTART = new Farewell(1012, "the server is restarting");
  static final Farewell TOO_SLOW = new Farewell(1013, "frames were not read in time");
  static final Farewell SILENT = new Farewell(1013, "nothing was heard for too long");
  static final Farewell REVOKED = new Farewell(1008, "the credential is no longer good");
  static final Farewell TOO_LONG = new Farewell(1009, "a frame may have 64 KiB");
  static final Farewell NO_TICKET = new Farewell(1008, "a ticket is needed");
  static final Farewell BROKEN = new Farewell(1011, "the connection broke");
}
