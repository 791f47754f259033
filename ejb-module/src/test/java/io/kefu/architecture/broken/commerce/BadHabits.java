package io.kefu.architecture.broken.commerce;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does what depends on the machine, and waits for nothing in particular. */
final class BadHabits {

  String lower(String text) {
    return text.toLowerCase();
  }

  ExecutorService threads() {
    return Executors.newFixedThreadPool(2);
  }

  void wait(int millis) throws InterruptedException {
    Thread.sleep(millis);
  }
}
