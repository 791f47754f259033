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

  static void trained(ShopId shop, UUID release) {
    LOG.log(
        Level.INFO,
        "KEFU-LRN-003: release {1} of shop {0} is trained",
        new Object[] {shop, release});
  }

  static void trainingFailed(ShopId shop, UUID release, Throwable cause) {
    LOG.log(
        Level.WARNING,
        "KEFU-LRN-004: release " + release + " of shop " + shop + " could not be trained",
        cause);
  }

  static void trainingStopped(ShopId shop, UUID release) {
    LOG.log(
        Level.INFO,
        "KEFU-LRN-005: the training of release {1} of shop {0} was stopped",
        new Object[] {shop, release});
  }

  static void trainingAgain(ShopId shop, UUID release) {
    LOG.log(
        Level.INFO,
        "KEFU-LRN-006: the training of release {1} of shop {0} was interrupted by a restart and"
            + " begins again",
        new Object[] {shop, release});
  }

  static void activated(ShopId shop, String release) {
    LOG.log(
        Level.INFO,
        "KEFU-LRN-007: release {1} serves shop {0} from now on",
        new Object[] {shop, release});
  }

  static void takenUp(ShopId shop, UUID release) {
    LOG.log(Level.INFO, "KEFU-LRN-008: release {1} serves shop {0}", new Object[] {shop, release});
  }

  static void damaged(ShopId shop, UUID release, RuntimeException cause) {
    LOG.log(
        Level.SEVERE,
        "KEFU-LRN-009: release "
            + release
            + " of shop "
            + shop
            + " is not put into service; what served it before, or the base release, does",
        cause);
  }

  static void workerStumbled(ShopId shop, UUID release, RuntimeException cause) {
    LOG.log(
        Level.SEVERE,
        "KEFU-LRN-010: the end of the training of release "
            + release
            + " of shop "
            + shop
            + " could not be written; it begins again at the next start",
        cause);
  }

  static void lookedThrough(ShopId shop, UUID set, int suspicions) {
    LOG.log(
        Level.INFO,
        "KEFU-LRN-011: training set {1} of shop {0} is looked through: {2} labels are suspected",
        new Object[] {shop, set, suspicions});
  }

  static void lookFailed(ShopId shop, UUID set, Throwable cause) {
    LOG.log(
        Level.WARNING,
        "KEFU-LRN-012: training set " + set + " of shop " + shop + " could not be looked through",
        cause);
  }
}
