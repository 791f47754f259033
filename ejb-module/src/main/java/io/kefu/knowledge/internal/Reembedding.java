package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import io.kefu.knowledge.model.Articles;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** Gives vectors to the phrasings that have none, or one of an encoder that no longer serves. */
@ApplicationScoped
class Reembedding {

  private static final int PAGE = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final UnitOfWork unit;
  private final Articles articles;
  private final PhrasingEncoder encoder;

  /** For the container. */
  @NullUnmarked
  protected Reembedding() {
    this(null, null, null);
  }

  @Inject
  Reembedding(UnitOfWork unit, Articles articles, PhrasingEncoder encoder) {
    this.unit = unit;
    this.articles = articles;
    this.encoder = encoder;
  }

  /** For the shop in scope. */
  void run() {
    int embedded = 0;
    for (LanguageTag language : unit.call(articles::languages)) {
      Optional<String> space = encoder.space(language);
      embedded += space.map(present -> embed(language, present)).orElse(0);
    }
    if (embedded > 0) {
      KnowledgeLog.embedded(ShopScope.required(), embedded);
    }
  }

  private int embed(LanguageTag language, String space) {
    int embedded = 0;
    List<UUID> page = List.of(FIRST);
    do {
      UUID after = page.get(page.size() - 1);
      page = unit.call(() -> articles.outside(space, language, after, PAGE));
      page.forEach(article -> embed(article, language, space));
      embedded += page.size();
    } while (!page.isEmpty());
    return embedded;
  }

  private void embed(UUID article, LanguageTag language, String space) {
    List<String> wordings = unit.call(() -> articles.wordingsOutside(space, article));
    Map<String, Embedding> vectors = encoder.encode(wordings, language);
    unit.run(() -> articles.find(article).ifPresent(found -> found.place(vectors)));
  }
}
