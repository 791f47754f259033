package io.kefu.knowledge.internal;

import static io.kefu.knowledge.internal.KnowledgeRoom.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.inference.Encoders;
import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.Edit;
import io.kefu.knowledge.Hit;
import io.kefu.knowledge.KnowledgeSearch;
import io.kefu.knowledge.Question;
import io.kefu.knowledge.QuestionEncoder;
import io.kefu.platform.SePersistence;
import io.kefu.platform.StartupStep;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.Shops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index on disk: kept over an orderly restart, made again after anything else. */
class IndexLifeTest {

  private static final String KEY = "kefu.data.dir";

  @TempDir private Path data;

  private Encoders encoders;

  @BeforeEach
  void setFolder() {
    System.setProperty(KEY, data.toString());
    encoders = new HashedEncoders("1");
    Words.load();
  }

  @AfterEach
  void clearFolder() {
    System.clearProperty(KEY);
  }

  @Test
  void orderlyRestart_keepsTheIndex() throws IOException {
    try (Server server = new Server()) {
      server.write("怎样泡绿茶");
      server.finds("怎样泡绿茶");
      server.stopInOrder();
    }
    List<Path> before = indexFiles();

    try (Server server = new Server()) {
      assertThat(server.indexedAtStart()).isFalse();
      assertThat(server.titles("怎样泡绿茶")).containsExactly("怎样泡绿茶");
      server.stopInOrder();
    }
    assertThat(indexFiles()).isNotEmpty().containsAnyElementsOf(before);
  }

  @Test
  void killedServer_leavesAnIndexThatIsMadeAgain() {
    try (Server server = new Server()) {
      server.write("怎样泡绿茶");
    }

    try (Server server = new Server()) {
      assertThat(server.indexedAtStart()).isTrue();
      assertThat(server.titles("怎样泡绿茶")).containsExactly("怎样泡绿茶");
    }
  }

  @Test
  void otherFormat_isMadeAgain() throws IOException {
    try (Server server = new Server()) {
      server.write("怎样泡绿茶");
      server.stopInOrder();
    }
    Files.writeString(data.resolve("index/format"), "0");

    try (Server server = new Server()) {
      assertThat(server.indexedAtStart()).isTrue();
      assertThat(server.titles("怎样泡绿茶")).containsExactly("怎样泡绿茶");
    }
  }

  @Test
  void newEncoder_givesNewVectorsAtTheStart() {
    try (Server server = new Server()) {
      server.write("怎样泡绿茶");
      server.stopInOrder();
    }
    encoders = new HashedEncoders("2");

    try (Server server = new Server()) {
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(server.hits("怎样泡绿茶"))
                      .extracting(Hit::similarity)
                      .satisfiesExactly(similarity -> assertThat(similarity).isGreaterThan(0.99)));
    }
  }

  private List<Path> indexFiles() throws IOException {
    try (var files = Files.walk(data.resolve("index/lucene"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** What a server does with the index, from start to end, in a plain JVM. */
  private final class Server implements AutoCloseable, Shops {
    private final SePersistence persistence;
    private final PlainKnowledge knowledge;
    private final KnowledgeStart start;
    private final boolean indexedAtStart;

    Server() {
      JdbcDataSource database = new JdbcDataSource();
      database.setURL("jdbc:h2:file:" + data.resolve("db"));
      persistence = new SePersistence(database, Map.of());
      knowledge =
          new PlainKnowledge(
              persistence, encoders, KnowledgeSettings.defaults(), Clock.systemUTC());
      start =
          new KnowledgeStart(
              this,
              new Reindexing(persistence, new JpaPhrasingIndex(persistence.entityManager())),
              new Reembedding(persistence, knowledge.articles(), new PhrasingEncoder(encoders)));
      indexedAtStart = !IndexFolder.configured().orElseThrow().complete();
      StartupStep step = start;
      step.run();
    }

    boolean indexedAtStart() {
      return indexedAtStart;
    }

    void write(String title) {
      ShopScope.call(
          TEA,
          () ->
              knowledge
                  .desk()
                  .create(
                      ArticleDraft.published(title, "八十度的水。", List.of(), "", LanguageTag.CHINESE),
                      Edit.by("anna")));
    }

    void finds(String title) {
      Awaitility.await().until(() -> titles(title).equals(List.of(title)));
    }

    List<String> titles(String text) {
      return hits(text).stream().map(Hit::title).toList();
    }

    List<Hit> hits(String text) {
      KnowledgeSearch search = knowledge.search();
      Question question = new QuestionEncoder(encoders).question(text, LanguageTag.CHINESE, 5);
      return ShopScope.call(TEA, () -> search.search(question));
    }

    void stopInOrder() {
      persistence.close();
      start.stop();
    }

    @Override
    public void close() {
      if (persistence.factory().isOpen()) {
        persistence.close();
      }
    }

    @Override
    public ShopProfile profile(ShopId shop) {
      throw new UnsupportedOperationException("nobody asks in these tests");
    }

    @Override
    public List<ShopId> all() {
      return List.of(TEA);
    }
  }
}
