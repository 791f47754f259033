package io.kefu.commerce.internal;

import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What commerce says in the log. Never an order, a customer or an address. */
final class CommerceLog {

  private static final Logger LOG = Logger.getLogger("io.kefu.commerce");

  private CommerceLog() {}

  /**
   * @param failure of the shop's system itself
   */
  static void shopUnavailable(String reason, Throwable failure) {
    LOG.log(
        Level.WARNING,
        "KEFU-COM-001: the system of shop {0} gave no answer: {1} ({2}); the turn goes on without",
        new Object[] {shop(), reason, failure.getClass().getSimpleName()});
    LOG.log(Level.FINE, "KEFU-COM-001: cause", failure);
  }

  /** Follows from earlier failures, each of which was warned of. */
  static void shopNotAsked(String reason) {
    LOG.log(
        Level.FINE,
        "KEFU-COM-005: the system of shop {0} was not asked: {1}; the turn goes on without",
        new Object[] {shop(), reason});
  }

  static void namesUnavailable(RuntimeException failure) {
    LOG.log(
        Level.WARNING,
        "KEFU-COM-002: the product names of shop {0} could not be read ({1}); products are"
            + " recognised by what was read before",
        new Object[] {shop(), failure.getClass().getSimpleName()});
    LOG.log(Level.FINE, "KEFU-COM-002: cause", failure);
  }

  static void namesCut(int maxCount) {
    LOG.log(
        Level.WARNING,
        "KEFU-COM-003: shop {0} has more than {1} products; the others are not recognised by name."
            + " Raise kefu.commerce.names.max-count if memory allows",
        new Object[] {shop(), maxCount});
  }

  static void demoShopFilled(int customers, int products, int orders) {
    LOG.log(
        Level.INFO,
        "KEFU-COM-004: the demo shop has {0} customers, {1} products and {2} orders, dated for"
            + " today",
        new Object[] {customers, products, orders});
  }

  private static String shop() {
    return ShopScope.current().map(ShopId::value).orElse("?");
  }
}
