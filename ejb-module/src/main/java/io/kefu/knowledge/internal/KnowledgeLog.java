package io.kefu.knowledge.internal;

import io.kefu.shared.ShopId;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The log messages of this context. */
final class KnowledgeLog {

  private static final Logger LOG = Logger.getLogger("io.kefu.knowledge");

  private KnowledgeLog() {}

  static void searchAway(RuntimeException cause) {
    LOG.log(
        Level.WARNING,
        "KEFU-KNW-001: the knowledge index did not answer; going on without articles",
        cause);
  }

  static void savedWithoutVectors(RuntimeException cause) {
    LOG.log(
        Level.WARNING,
        "KEFU-KNW-002: the encoder failed; the article is found by its words until the next start"
            + " gives it vectors",
        cause);
  }

  static void indexInMemory() {
    LOG.info(
        "KEFU-KNW-003: kefu.data.dir is not set; the knowledge index lives in memory and is made at"
            + " each start");
  }

  static void indexDropped(Path folder, String why) {
    LOG.log(
        Level.INFO,
        "KEFU-KNW-004: the knowledge index in {0} is made again: {1}",
        new Object[] {folder, why});
  }

  static void indexed(ShopId shop, int phrasings) {
    LOG.log(
        Level.INFO,
        "KEFU-KNW-005: {1} phrasings of shop {0} indexed",
        new Object[] {shop, phrasings});
  }

  static void embedded(ShopId shop, int articles) {
    LOG.log(
        Level.INFO,
        "KEFU-KNW-006: {1} articles of shop {0} got new vectors",
        new Object[] {shop, articles});
  }

  static void demoLoaded(int articles) {
    LOG.log(Level.INFO, "KEFU-KNW-007: {0} articles written into the demo shop", articles);
  }
}
