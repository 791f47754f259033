package io.kefu.knowledge.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.Edit;
import io.kefu.knowledge.model.Articles;
import io.kefu.platform.StartupStep;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Writes the demo shop's articles on the first start in demo mode. */
@ApplicationScoped
class DemoArticles implements StartupStep {

  static final List<String> LANGUAGES = List.of("zh", "en");

  private static final ShopId DEMO = new ShopId("demo");
  private static final ObjectReader ROWS = new ObjectMapper().readerFor(Row.class);

  private final UnitOfWork unit;
  private final Articles articles;
  private final ArticleDesk desk;
  private final PhrasingEncoder encoder;
  private final KnowledgeSettings settings;

  /** For the container. */
  @NullUnmarked
  protected DemoArticles() {
    this(null, null, null, null, null);
  }

  @Inject
  DemoArticles(
      UnitOfWork unit,
      Articles articles,
      ArticleDesk desk,
      PhrasingEncoder encoder,
      KnowledgeSettings settings) {
    this.unit = unit;
    this.articles = articles;
    this.desk = desk;
    this.encoder = encoder;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "write the demo shop's articles";
  }

  @Override
  public int order() {
    return 510;
  }

  @Override
  public void run() {
    if (settings.demo()) {
      ShopScope.run(DEMO, this::fill);
    }
  }

  /** Fills the shop in scope, unless it has articles already. */
  void fill() {
    if (unit.call(articles::isEmpty)) {
      int loaded = 0;
      for (String language : LANGUAGES) {
        List<ArticleDraft> drafts = drafts(language);
        encoder.knowing(
            vectors(language), () -> drafts.forEach(draft -> desk.create(draft, Edit.by("demo"))));
        loaded += drafts.size();
      }
      KnowledgeLog.demoLoaded(loaded);
    }
  }

  static String vectorFile(String language) {
    return "io/kefu/demo/articles." + language + ".vectors";
  }

  /** Those that the build left; the encoder makes what is missing. */
  private static ReadyVectors vectors(String language) {
    try (InputStream in = DemoArticles.class.getResourceAsStream("/" + vectorFile(language))) {
      return in == null ? ReadyVectors.NONE : ReadyVectors.read(new BufferedInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(
          vectorFile(language) + " cannot be read; the archive is incomplete", e);
    }
  }

  static List<ArticleDraft> drafts(String language) {
    String name = "/io/kefu/demo/articles." + language + ".jsonl";
    try (InputStream in = DemoArticles.class.getResourceAsStream(name)) {
      return ROWS.<Row>readValues(in).readAll().stream().map(Row::draft).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The demo articles " + name + " cannot be read; the archive is incomplete", e);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Row(
      String title, String answer, List<String> questions, String category, String language) {

    ArticleDraft draft() {
      return ArticleDraft.published(title, answer, questions, category, new LanguageTag(language));
    }
  }
}
