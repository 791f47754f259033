package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import io.kefu.knowledge.model.Article;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives vectors to the phrasings that have none, or one of an encoder that no longer serves. */
@ApplicationScoped
class Reembedding {

  private static final int PAGE = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final UnitOfWork unit;
  private final EntityManager entities;
  private final PhrasingEncoder encoder;

  /** For the container. */
  protected Reembedding() {
    this(null, null, null);
  }

  @Inject
  Reembedding(UnitOfWork unit, EntityManager entities, PhrasingEncoder encoder) {
    this.unit = unit;
    this.entities = entities;
    this.encoder = encoder;
  }

  /** For the shop in scope. */
  void run() {
    int articles = 0;
    for (LanguageTag language : languages()) {
      Optional<String> space = encoder.space(language);
      articles += space.map(present -> embed(language, present)).orElse(0);
    }
    if (articles > 0) {
      KnowledgeLog.embedded(ShopScope.required(), articles);
    }
  }

  private List<LanguageTag> languages() {
    return unit.call(() -> entities.createQuery("select distinct a.language from Article a", String.class).getResultList())
        .stream()
        .map(LanguageTag::new)
        .toList();
  }

  private int embed(LanguageTag language, String space) {
    int articles = 0;
    List<UUID> page = List.of(FIRST);
    do {
      UUID after = page.get(page.size() - 1);
      page = unit.call(() -> outside(language, space, after));
      page.forEach(article -> embed(article, language, space));
      articles += page.size();
    } while (!page.isEmpty());
    return articles;
  }

  private List<UUID> outside(LanguageTag language, String space, UUID after) {
    return entities
        .createQuery(
            "select a.id from Article a where a.language = :language and a.id > :after and exists"
                + " (select 1 from Phrasing p where p.article = a and (p.space is null or p.space <> :space))"
                + " order by a.id",
            UUID.class)
        .setParameter("language", language.value())
        .setParameter("after", after)
        .setParameter("space", space)
        .setMaxResults(PAGE)
        .getResultList();
  }

  private void embed(UUID article, LanguageTag language, String space) {
    List<String> wordings = unit.call(() -> entities
        .createQuery(
            "select p.wording from Phrasing p where p.article.id = :article and (p.space is null or p.space <> :space)",
            String.class)
        .setParameter("article", article)
        .setParameter("space", space)
        .getResultList());
    Map<String, Embedding> vectors = encoder.encode(wordings, language);
    unit.run(() -> Optional.ofNullable(entities.find(Article.class, article)).ifPresent(found -> found.place(vectors)));
  }
}
