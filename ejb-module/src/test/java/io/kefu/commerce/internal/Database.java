package io.kefu.commerce.internal;

import io.kefu.platform.SePersistence;
import io.kefu.privacy.Vault;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An empty database in memory for the tests of commerce, one for all; each test has shops of its
 * own.
 */
final class Database {

  static final SePersistence PERSISTENCE = new SePersistence(source(), Map.of());

  static final Vault VAULT = new ReadableVault();

  private Database() {}

  private static JdbcDataSource source() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:commerce;DB_CLOSE_DELAY=-1");
    return source;
  }

  static ShopId newShop() {
    return new ShopId(Uuid7.next().toString());
  }

  static JpaOrders orders() {
    return new JpaOrders(PERSISTENCE.entityManager(), PERSISTENCE, VAULT);
  }

  static JpaProducts products() {
    return new JpaProducts(PERSISTENCE.entityManager(), PERSISTENCE);
  }

  static JpaCustomers customers() {
    return new JpaCustomers(PERSISTENCE.entityManager(), PERSISTENCE, VAULT);
  }

  static JpaRequests requests() {
    return requests(Clock.systemUTC());
  }

  static JpaRequests requests(Clock clock) {
    return new JpaRequests(PERSISTENCE.entityManager(), PERSISTENCE, VAULT, clock);
  }

  static StandaloneCommerce commerce(Clock clock) {
    return new StandaloneCommerce(PERSISTENCE.entityManager(), PERSISTENCE, VAULT, clock);
  }

  /** Everything that stands in the columns of a shop's table, as the database holds it. */
  static String column(ShopId shop, String query) {
    return ShopScope.call(
        shop,
        () ->
            PERSISTENCE.call(
                () ->
                    PERSISTENCE
                        .entityManager()
                        .createQuery(query, String.class)
                        .getResultList()
                        .toString()));
  }

  /** No encryption, but bound to its context as the real one is. */
  private static final class ReadableVault implements Vault {

    @Override
    public String encrypt(String value, String context) {
      return Base64.getEncoder()
          .encodeToString((context + "\n" + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String decrypt(String ciphertext, String context) {
      String plain = new String(Base64.getDecoder().decode(ciphertext), StandardCharsets.UTF_8);
      if (!plain.startsWith(context + "\n")) {
        throw new IllegalArgumentException("sealed for another place");
      }
      return plain.substring(context.length() + 1);
    }
  }
}
