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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
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
 * What Kefu's search costs beside Lucene's own on the same index: 10,000 articles of three phrasings, the question's
 * vector already there. Rounds of both take turns, so that the machine's mood falls on both alike; the figure is the
 * ratio of a round's two times.
 *
 * <p>Arguments: number of articles (10000), of rounds (40).
 */
public final class SearchBenchmark {

  private static final ShopId SHOP = new ShopId("bench");
  private static final int QUESTIONS = 200;
  private static final int WARM_UP = 10;
  private static final int HITS = 5;

  /** What {@code HybridSearch} asks of each of its two searches for five hits. */
  private static final int PHRASINGS = 32;

  private final int articles;
  private final int rounds;
  private final SyntheticKnowledge synthetic = new SyntheticKnowledge();

  private SearchBenchmark(int articles, int rounds) {
    this.articles = articles;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws IOException {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
    new SearchBenchmark(articles, rounds).run();
  }

  private void run() throws IOException {
    Path folder = Files.createTempDirectory("kefu-search-benchmark");
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    Map<String, Object> index =
        Map.of(
            "hibernate.search.backend.directory.root", folder.toString(),
            // Indexed once, when all is written.
            "hibernate.search.indexing.listeners.enabled", "false");
    try (SePersistence persistence = new SePersistence(database, index)) {
      PlainKnowledge knowledge =
          new PlainKnowledge(persistence, synthetic, KnowledgeSettings.defaults(), Clock.systemUTC());
      ShopScope.run(SHOP, () -> {
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
      System.out.printf(Locale.ROOT, "%d articles, %d phrasings in the index%n", articles, lucene.documents());
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

  /** Into one segment, so that both sides ask the same one and no merge runs beside the measurement. */
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

  private void compare(List<Question> questions, ToLongFunction<Question> kefu, ToLongFunction<Question> raw) {
    double[] ratios = new double[rounds];
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    for (int round = -WARM_UP; round < rounds; round++) {
      boolean kefuFirst = round % 2 == 0;
      double first = microseconds(questions, kefuFirst ? kefu : raw);
      double second = microseconds(questions, kefuFirst ? raw : kefu);
      if (round >= 0) {
        ours[round] = kefuFirst ? first : second;
        theirs[round] = kefuFirst ? second : first;
        ratios[round] = ours[round] / theirs[round];
      }
    }
    print("search / raw Lucene", ratios, "x");
    print("Kefu", ours, "µs a question");
    print("raw Lucene", theirs, "µs a question");
  }

  private static double microseconds(List<Question> questions, ToLongFunction<Question> search) {
    long begun = System.nanoTime();
    long characters = 0;
    for (Question question : questions) {
      characters += search.applyAsLong(question);
    }
    if (characters == 0) {
      throw new IllegalStateException("No question found anything; there is nothing to measure");
    }
    return (System.nanoTime() - begun) / 1e3 / questions.size();
  }

  private static long characters(List<Hit> hits) {
    return hits.stream().mapToLong(hit -> hit.answer().length()).sum();
  }

  private static void print(String what, double[] values, String unit) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-20s median %8.2f min %8.2f max %8.2f %s%n",
        what,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        unit);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
