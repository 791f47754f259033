package io.kefu.benchmark;

/**
 * Who speaks when in an open loop: as many customers at a time as there are turns in a second, so
 * that each has about a second to read before speaking again; when they have said all, the next
 * come.
 *
 * @param size customers at a time, at least 1
 */
record Crowd(int size) {

  static Crowd at(double rate) {
    return new Crowd((int) Math.max(1, Math.ceil(rate)));
  }

  /** Customers for that many turns; not all of them need come to their last turn. */
  int customers(int turns) {
    int perCrowd = size * Customers.TURNS;
    return (turns + perCrowd - 1) / perCrowd * size;
  }

  int customer(int request) {
    return request / (size * Customers.TURNS) * size + request % size;
  }

  /** 0 .. {@link Customers#TURNS} - 1. */
  int turn(int request) {
    return request / size % Customers.TURNS;
  }
}
