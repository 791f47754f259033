package io.kefu.learning.internal;

import io.kefu.shared.ShopId;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The log messages of this context. */
final class LearningLog {

  private static final Logger LOG = Logger.getLogger("io.kefu.learning");

  private LearningLog() {}

  static void setKept(ShopId shop, UUID set, int examples) {
    LOG.log(
        Level.INFO,
        "KEFU-LRN-001: training set {1} of shop {0} kept with {2} examples",
        new Object[] {shop, set, examples});
  }

  static void setSwept(ShopId shop, UUID set) {
    LOG.log(
        Level.INFO,
        "KEFU-LRN-002: training set {1} of shop {0} was left half written and is removed",
        new Object[] {shop, set});
  }
}
