package io.kefu.web.commerce;

import java.time.Instant;

/**
 * How long and how many things of a shop may be; the columns of the database are as wide. Lengths
 * in UTF-16 units.
 */
final class Limits {

  static final int NUMBER = 64;
  static final int USER_ID = 128;
  static final int SHORT = 40;
  static final int NAME = 200;
  static final int TITLE = 300;
  static final int EMAIL = 254;
  static final int STEP = 500;
  static final int CARRIER = 32;

  static final int LANGUAGES = 12;
  static final int ATTRIBUTES = 100;
  static final int ATTRIBUTE_NAME = 64;
  static final int ADDRESS_LINES = 10;
  static final int ITEMS = 200;
  static final int PARCELS = 50;
  static final int STEPS = 200;
  static final int PAPERS = 50;

  static final int QUANTITY = 100_000;
  static final int STOCK = 1_000_000_000;
  static final int RETURNABLE_DAYS = 3_650;

  /** Wider than any shop needs, and within what both databases store. */
  static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private Limits() {}
}
