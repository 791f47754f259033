package io.kefu.learning.internal;

import io.kefu.inference.CombinedLanguageRecogniser;
import io.kefu.learning.TrainingSetDesk;
import io.kefu.learning.TrainingSetUpload;
import io.kefu.learning.TrainingSetView;
import io.kefu.platform.SePersistence;
import io.kefu.platform.Settings;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.Shops;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcDataSource;

/** Learning on a real H2 in memory, with the shipped recogniser of languages. */
final class LearningRoom implements AutoCloseable {

  static final ShopId TEA = new ShopId("tea");
  static final ShopId SHOES = new ShopId("shoes");

  private final CombinedLanguageRecogniser recogniser =
      CombinedLanguageRecogniser.open(Path.of("target/models/lid.176.ftz"));
  private final SePersistence persistence;
  private final JpaTrainingSets sets;
  private final TrainingSetDesk desk;

  /** Keeps the files of sets in a folder that nobody reads. */
  LearningRoom(PersonalDataGuard guard) {
    this(
        guard,
        new LearningSettings(
            new Settings(
                key ->
                    Optional.of(key)
                        .filter("kefu.data.dir"::equals)
                        .map(k -> Path.of("target", "learning-room").toString()))));
  }

  LearningRoom(PersonalDataGuard guard, LearningSettings settings) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    persistence =
        new SePersistence(
            database, Map.of("hibernate.search.backend.directory.type", "local-heap"));
    sets = new JpaTrainingSets(persistence.entityManager());
    desk =
        new TrainingSetKeeping(
            persistence,
            sets,
            new JpaReleases(persistence.entityManager()),
            guard,
            recogniser,
            new TwoShops(),
            new KeptSuspicions(settings),
            Clock.systemUTC());
  }

  TrainingSetDesk desk() {
    return desk;
  }

  CombinedLanguageRecogniser recogniser() {
    return recogniser;
  }

  JpaTrainingSets sets() {
    return sets;
  }

  SePersistence unit() {
    return persistence;
  }

  <T> T in(ShopId shop, Supplier<T> work) {
    return ShopScope.call(shop, work);
  }

  TrainingSetView keep(ShopId shop, String tsv) {
    return in(
        shop,
        () ->
            desk.keep(
                new TrainingSetUpload(
                    "first",
                    Optional.of("text/tab-separated-values"),
                    Optional.empty(),
                    new ByteArrayInputStream(tsv.getBytes(StandardCharsets.UTF_8)))));
  }

  @Override
  public void close() {
    recogniser.close();
    persistence.close();
  }

  /** Both speak Chinese and English. */
  static final class TwoShops implements Shops {

    @Override
    public ShopProfile profile(ShopId shop) {
      return new ShopProfile(
          shop,
          shop.value(),
          ZoneId.of("Asia/Shanghai"),
          "CNY",
          "CN",
          List.of(LanguageTag.CHINESE, LanguageTag.ENGLISH));
    }

    @Override
    public List<ShopId> all() {
      return List.of(TEA, SHOES);
    }
  }
}
