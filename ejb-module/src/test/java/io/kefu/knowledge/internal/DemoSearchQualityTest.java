package io.kefu.knowledge.internal;

import static io.kefu.knowledge.internal.KnowledgeRoom.TEA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.knowledge.Hit;
import io.kefu.knowledge.Question;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real encoders on the demo articles: does the right article stand first? 108 questions a
 * language, written in customers' words and none of them among the articles' own; {@code
 * questions.<language>.tsv} holds them with the article that answers each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSearchQualityTest {

  /** What 108 questions can tell apart. */
  private static final double ONE_QUESTION = 0.01;

  private OnnxEncoders encoders;
  private KnowledgeRoom room;

  @BeforeAll
  void fill() {
    encoders = OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard());
    room = new KnowledgeRoom(encoders);
    room.in(
        TEA,
        () -> {
          room.knowledge().fillDemo();
          room.knowledge().reindex();
          return null;
        });
  }

  @AfterAll
  void close() {
    room.close();
    encoders.close();
  }

  @ParameterizedTest
  @CsvSource({"zh, 0.77", "en, 0.79"})
  void rightArticle_standsFirst(String language, double floor) throws IOException {
    List<Labelled> labelled = labelled(language);

    Score hybrid = score(labelled, question -> hits(question));
    Score vectors = score(labelled, question -> hits(withoutWords(question)));
    Score nearest = score(labelled, question -> byNearestPhrasing(question));
    Score words = score(labelled, question -> room.search(TEA, wordsOnly(question)));

    System.out.printf(
        Locale.ROOT,
        "%s, %d questions: hybrid %s, vectors alone %s, nearest phrasing alone %s, BM25 alone %s%n",
        language,
        labelled.size(),
        hybrid,
        vectors,
        nearest,
        words);
    assertThat(hybrid.first).isGreaterThanOrEqualTo(floor);
    assertThat(hybrid.first)
        .isGreaterThanOrEqualTo(Math.max(vectors.first, words.first) - ONE_QUESTION);
  }

  private List<Hit> hits(Question question) {
    return room.search(TEA, question);
  }

  /** What vectors find if nothing is joined: every article by its nearest phrasing. */
  private List<Hit> byNearestPhrasing(Question q) {
    return hits(new Question("", q.language(), q.embedding(), q.channel(), 54)).stream()
        .sorted(Comparator.comparingDouble(Hit::similarity).reversed())
        .toList();
  }

  private static Question withoutWords(Question q) {
    return new Question("", q.language(), q.embedding(), q.channel(), q.limit());
  }

  private static Question wordsOnly(Question q) {
    return new Question(q.text(), q.language(), Optional.empty(), q.channel(), q.limit());
  }

  private Score score(List<Labelled> labelled, Function<Question, List<Hit>> search) {
    int first = 0;
    int third = 0;
    for (Labelled one : labelled) {
      List<String> titles = search.apply(one.question).stream().map(Hit::title).toList();
      int rank = titles.indexOf(one.title);
      first += rank == 0 ? 1 : 0;
      third += rank >= 0 && rank < 3 ? 1 : 0;
    }
    return new Score((double) first / labelled.size(), (double) third / labelled.size());
  }

  private List<Labelled> labelled(String language) throws IOException {
    List<Labelled> labelled = new ArrayList<>();
    try (InputStream in =
        getClass().getResourceAsStream("/io/kefu/knowledge/questions." + language + ".tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.split("\t");
        labelled.add(
            new Labelled(DemoTitles.of(language, cells[0]), room.question(cells[1], language)));
      }
    }
    return labelled;
  }

  private record Labelled(String title, Question question) {}

  private record Score(double first, double third) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "Hit@1 %.1f %% Hit@3 %.1f %%", 100 * first, 100 * third);
    }
  }
}
