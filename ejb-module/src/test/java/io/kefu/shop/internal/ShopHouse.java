package io.kefu.shop.internal;

import io.kefu.platform.SePersistence;
import io.kefu.platform.Settings;
import io.kefu.shared.Uuid7;
import io.kefu.shop.DemoMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;

/** The whole context over a real database, in a plain JVM, with a clock that tests move. */
final class ShopHouse implements AutoCloseable {

  final MovableClock clock = new MovableClock();
  final SePersistence persistence;
  final ShopBook shops;
  final KeyCabinet keys;
  final Gatekeeper gate;
  final VisitorTokens visitors;
  final Register register;
  final Staff staff;
  final FirstEntry entry;
  final OpenTheHouse start;
  final DemoMode demo;
  final PlatformWork work;
  final JpaShopTables tables;

  private ShopHouse(JdbcDataSource database, Map<String, String> settings) {
    persistence = new SePersistence(database, Map.of("hibernate.search.enabled", "false"));
    demo = new DemoMode(new Settings(key -> Optional.ofNullable(settings.get(key))));
    work = new PlatformWork(persistence);
    tables = new JpaShopTables(persistence.entityManager());
    shops = new ShopBook(tables, work, clock);
    LiveKeys live = new LiveKeys(tables, work, clock);
    keys = new KeyCabinet(tables, work, live, clock);
    visitors = new VisitorTokens(shops, clock);
    DemoCredentials known = new DemoCredentials(demo);
    gate = new Gatekeeper(live, visitors, known);
    register = new Register(tables, work, known, clock);
    staff = new Staff(tables, work, register, clock);
    entry = new FirstEntry(tables, shops, work, demo, clock);
    start = new OpenTheHouse(demo, shops, entry);
  }

  static JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + Uuid7.next() + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  static ShopHouse inDemoMode(JdbcDataSource database) {
    return new ShopHouse(database, Map.of("kefu.demo", "true"));
  }

  static ShopHouse outsideDemoMode(JdbcDataSource database) {
    return new ShopHouse(database, Map.of());
  }

  @Override
  public void close() {
    persistence.close();
  }

  static final class MovableClock extends Clock {

    private Instant now = Instant.parse("2026-11-01T08:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Zones come from shops");
    }
  }
}
