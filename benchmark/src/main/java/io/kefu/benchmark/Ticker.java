package io.kefu.benchmark;

import java.util.concurrent.locks.LockSupport;

/** Nanoseconds that pass. */
interface Ticker {

  Ticker REAL =
      new Ticker() {
        @Override
        public long now() {
          return System.nanoTime();
        }

        @Override
        public void waitUntil(long nanos) {
          for (long left = nanos - now(); left > 0; left = nanos - now()) {
            LockSupport.parkNanos(left);
          }
        }
      };

  long now();

  /** Returns at once if that moment has passed. */
  void waitUntil(long nanos);
}
