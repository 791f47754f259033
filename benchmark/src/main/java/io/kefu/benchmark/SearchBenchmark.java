package io.kefu.benchmark;

import io.kefu.knowledge.Edit;
import io.kefu.knowledge.Hit;
import io.kefu.knowledge.Question;
import io.kefu.knowledge.QuestionEncoder;
import io.kefu.knowledge.internal.KnowledgeSettings;
import io.kefu.knowledge.internal.PlainKnowledge;
import io.kefu.platform.SePersistence;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;

/**
 * What Kefu's search costs beside Lucene's own on the same index: articles of three phrasings, the
 * question's vector already there. CPU time of the thread that asks, which does all the work of
 * both. Rounds of both take turns, so that the machine's mood falls on both alike.
 */
final class SearchBenchmark implements Benchmark {

  private static final ShopId SHOP = new ShopId("bench");
  private static final int QUESTIONS = 200;
  private static final int WARM_UP = 10;
  private static final int HITS = 5;

  /** What {@code HybridSearch} asks of each of its two searches for five hits. */
  private static final int PHRASINGS = 32;

  private static final int ROUNDS = 20;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final int articles;
  private final SyntheticKnowledge synthetic = new SyntheticKnowledge();

  SearchBenchmark(int articles) {
    this.articles = articles;
  }

  @Override
  public void run() throws IOException {
    Path folder = Files.createTempDirectory("kefu-search-benchmark");
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Map<String, Object> index =
        Map.of(
            "hibernate.search.backend.directory.root",
            folder.toString(),
            // Indexed once, when all is written.
            "hibernate.search.indexing.listeners.enabled",
            "false");
    try (SePersistence persistence = new SePersistence(database, index)) {
      PlainKnowledge knowledge =
          new PlainKnowledge(
              persistence, synthetic, KnowledgeSettings.defaults(), Clock.systemUTC());
      ShopScope.run(
          SHOP,
          () -> {
            fill(knowledge);
            persistence.run(() -> merge(persistence));
            measure(knowledge, folder.resolve("phrasing"));
          });
    } finally {
      delete(folder);
    }
  }

  private void measure(PlainKnowledge knowledge, Path index) {
    List<Question> questions = questions();
    try (RawLucene lucene = new RawLucene(index, SHOP.value())) {
      System.out.printf(
          Locale.ROOT, "%d articles, %d phrasings in the index%n", articles, lucene.documents());
      ToLongFunction<Question> kefu = question -> characters(knowledge.search().search(question));
      ToLongFunction<Question> raw = question -> lucene.search(question, PHRASINGS);
      compare(questions, kefu, raw);
    }
  }

  private void fill(PlainKnowledge knowledge) {
    long begun = System.nanoTime();
    for (int i = 0; i < articles; i++) {
      knowledge.desk().create(synthetic.article(i), Edit.by("bench"));
    }
    System.out.printf(Locale.ROOT, "written in %.1f s%n", (System.nanoTime() - begun) / 1e9);
    begun = System.nanoTime();
    knowledge.reindex();
    System.out.printf(Locale.ROOT, "index made in %.1f s%n", (System.nanoTime() - begun) / 1e9);
  }

  /**
   * Into one segment, so that both sides ask the same one and no merge runs beside the measurement.
   */
  private static void merge(SePersistence persistence) {
    SearchWorkspace workspace = Search.session(persistence.entityManager()).workspace();
    workspace.mergeSegments();
    workspace.flush();
    workspace.refresh();
  }

  private List<Question> questions() {
    QuestionEncoder encoder = new QuestionEncoder(synthetic);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(encoder.question(synthetic.question(i), LanguageTag.CHINESE, HITS));
    }
    return questions;
  }

  private void compare(
      List<Question> questions, ToLongFunction<Question> kefu, ToLongFunction<Question> raw) {
    Rounds rounds = new Rounds();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      boolean kefuFirst = round % 2 == 0;
      double first = microseconds(questions, kefuFirst ? kefu : raw);
      double second = microseconds(questions, kefuFirst ? raw : kefu);
      if (round >= 0) {
        rounds.add(kefuFirst ? first : second, kefuFirst ? second : first);
      }
    }
    report(rounds);
  }

  private static double microseconds(List<Question> questions, ToLongFunction<Question> search) {
    long begun = CLOCK.getCurrentThreadCpuTime();
    long characters = 0;
    for (Question question : questions) {
      characters += search.applyAsLong(question);
    }
    if (characters == 0) {
      throw new IllegalStateException("No question found anything; there is nothing to measure");
    }
    return (CLOCK.getCurrentThreadCpuTime() - begun) / 1e3 / questions.size();
  }

  private static long characters(List<Hit> hits) {
    return hits.stream().mapToLong(hit -> hit.answer().length()).sum();
  }

  private static void report(Rounds rounds) {
    System.out.printf(
        "%d rounds of %d questions each, seeds are the articles' numbers%n",
        rounds.count(), QUESTIONS);
    Table table =
        new Table("per question", "Kefu", "raw Lucene", "ratio: median (least to greatest)");
    table.row("CPU, µs", micros(rounds.kefu()), micros(rounds.peer()), rounds.ratios().show(2));
    System.out.print(table.show());
  }

  private static String micros(Summary summary) {
    return String.format(Locale.ROOT, "%.0f", summary.median());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
