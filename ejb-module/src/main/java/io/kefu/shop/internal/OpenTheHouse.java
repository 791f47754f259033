package io.kefu.shop.internal;

import io.kefu.platform.StartupStep;
import io.kefu.shared.ShopId;
import io.kefu.shop.DemoMode;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.ShopWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.NullUnmarked;

/** Gives a new installation its first way in: the demo shop, or the set-up token. */
@ApplicationScoped
class OpenTheHouse implements StartupStep {

  private static final Logger LOG = Logger.getLogger(OpenTheHouse.class.getName());
  private static final int ORDER = 100;

  private final DemoMode demo;
  private final ShopBook shops;
  private final FirstEntry entry;

  /** For the container. */
  @NullUnmarked
  protected OpenTheHouse() {
    this(null, null, null);
  }

  @Inject
  OpenTheHouse(DemoMode demo, ShopBook shops, FirstEntry entry) {
    this.demo = demo;
    this.shops = shops;
    this.entry = entry;
  }

  @Override
  public String name() {
    return "open shops and keys";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void run() {
    demo.requireSafe();
    if (demo.on()) {
      shops.ensure(demoShop());
      LOG.log(Level.INFO, "KEFU-SHP-001: demo mode, with credentials that everybody knows");
    } else {
      // A warning, because somebody must act, and because warnings reach the console.
      entry
          .prepare()
          .ifPresent(
              token ->
                  LOG.log(
                      Level.WARNING,
                      "KEFU-SHP-002: nobody can enter yet. Send this one-time token to POST"
                          + " /v1/setup: {0}",
                      token));
    }
  }

  private static ShopProfile demoShop() {
    return new ShopProfile(
        new ShopId(DemoMode.SHOP),
        "演示商店",
        ZoneId.of("Asia/Shanghai"),
        "CNY",
        "CN",
        ShopWish.BASE_LANGUAGES);
  }
}
