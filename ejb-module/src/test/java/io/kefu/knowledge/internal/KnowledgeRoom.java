package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import io.kefu.inference.Encoders;
import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.Hit;
import io.kefu.knowledge.Question;
import io.kefu.knowledge.QuestionEncoder;
import io.kefu.platform.SePersistence;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.h2.jdbcx.JdbcDataSource;

/** Knowledge on a real H2 and a real Lucene, both in memory, with a clock that can be set. */
public final class KnowledgeRoom implements AutoCloseable {

  static final ShopId TEA = new ShopId("tea");
  static final ShopId SHOES = new ShopId("shoes");
  static final Instant TODAY = Instant.parse("2026-03-01T08:00:00Z");

  private final SePersistence persistence;
  private final PlainKnowledge knowledge;
  private final QuestionEncoder questions;
  private final SetClock clock = new SetClock();

  public KnowledgeRoom(Encoders encoders) {
    this(
        encoders,
        KnowledgeSettings.defaults(),
        Map.of("hibernate.search.backend.directory.type", "local-heap"));
  }

  KnowledgeRoom(Encoders encoders, KnowledgeSettings settings, Map<String, Object> index) {
    persistence = new SePersistence(database(), index);
    knowledge = new PlainKnowledge(persistence, encoders, settings, clock);
    questions = new QuestionEncoder(encoders);
  }

  private static JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  ArticleDesk desk() {
    return knowledge.desk();
  }

  PlainKnowledge knowledge() {
    return knowledge;
  }

  SePersistence persistence() {
    return persistence;
  }

  void itIs(Instant now) {
    clock.now = now;
  }

  <T> T in(ShopId shop, Supplier<T> work) {
    return ShopScope.call(shop, work);
  }

  List<Hit> search(ShopId shop, Question question) {
    return in(shop, () -> knowledge.search().search(question));
  }

  List<String> titles(ShopId shop, String text, String language) {
    return search(shop, question(text, language)).stream().map(Hit::title).toList();
  }

  Question question(String text, String language) {
    return questions.question(text, new LanguageTag(language), 5);
  }

  static Question words(String text, String language) {
    return new Question(
        text, new LanguageTag(language), Optional.<Embedding>empty(), Optional.empty(), 5);
  }

  /** A change reaches the customer at last; how soon, the search benchmark measures. */
  static ConditionFactory soon() {
    return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(30));
  }

  @Override
  public void close() {
    persistence.close();
  }

  private static final class SetClock extends Clock {
    private volatile Instant now = TODAY;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
