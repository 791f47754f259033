package io.kefu.routing;

/** Lanes of a queue, served in this order; within a lane first come, first served. */
public enum Lane {
  URGENT,
  HIGH,
  NORMAL,
  LOW
}
