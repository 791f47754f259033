package io.kefu.knowledge.internal;

import io.kefu.knowledge.ArticleFilter;
import io.kefu.knowledge.ArticleView;
import io.kefu.knowledge.model.Article;
import io.kefu.knowledge.model.ArticleVersion;
import io.kefu.knowledge.model.Articles;
import io.kefu.knowledge.model.Card;
import io.kefu.shared.LanguageTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** The articles in the database. */
@ApplicationScoped
class JpaArticles implements Articles {

  private final EntityManager entities;

  /** For the container. */
  @NullUnmarked
  protected JpaArticles() {
    this(null);
  }

  @Inject
  JpaArticles(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Article> find(UUID id) {
    return Optional.ofNullable(entities.find(Article.class, id));
  }

  @Override
  public void add(Article article) {
    entities.persist(article);
  }

  @Override
  public void remove(Article article) {
    entities.remove(article);
  }

  @Override
  public void keep(ArticleVersion version) {
    entities.persist(version);
  }

  @Override
  public List<ArticleVersion> versions(UUID article) {
    return entities
        .createQuery(
            "select v from ArticleVersion v where v.article = :article order by v.version",
            ArticleVersion.class)
        .setParameter("article", article)
        .getResultList();
  }

  @Override
  public List<ArticleView> list(ArticleFilter filter) {
    List<Article> articles = query(filter).setMaxResults(filter.limit()).getResultList();
    Map<UUID, List<String>> questions = questions(articles.stream().map(Article::id).toList());
    return articles.stream()
        .map(article -> article.view(questions.getOrDefault(article.id(), List.of())))
        .toList();
  }

  private TypedQuery<Article> query(ArticleFilter filter) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> parameters = new HashMap<>();
    filter
        .after()
        .ifPresent(
            after -> {
              conditions.add("a.id > :after");
              parameters.put("after", after);
            });
    filter
        .state()
        .ifPresent(
            state -> {
              conditions.add("a.state = :state");
              parameters.put("state", state);
            });
    filter
        .category()
        .ifPresent(
            category -> {
              conditions.add("(a.category = :category or a.category like :below escape '!')");
              parameters.put("category", category);
              parameters.put("below", literal(category) + "/%");
            });
    filter
        .text()
        .ifPresent(
            text -> {
              conditions.add(
                  "exists (select 1 from Phrasing p where p.article = a and lower(p.wording) like"
                      + " :text escape '!')");
              parameters.put("text", "%" + literal(text.toLowerCase(Locale.ROOT)) + "%");
            });
    TypedQuery<Article> query =
        entities.createQuery(
            "select a from Article a where " + String.join(" and ", conditions) + " order by a.id",
            Article.class);
    parameters.forEach(query::setParameter);
    return query;
  }

  private static String literal(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private Map<UUID, List<String>> questions(List<UUID> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select p.article.id as article, p.wording as wording from Phrasing p"
                + " where p.article.id in :articles and p.place > 0 order by p.place",
            Tuple.class)
        .setParameter("articles", articles)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("article", UUID.class),
                Collectors.mapping(row -> row.get("wording", String.class), Collectors.toList())));
  }

  @Override
  public Map<String, Long> countByCategory() {
    return entities
        .createQuery(
            "select a.category as path, count(a) as articles from Article a group by a.category",
            Tuple.class)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> row.get("path", String.class), row -> row.get("articles", Long.class)));
  }

  @Override
  public boolean isEmpty() {
    return entities
        .createQuery("select a.id from Article a", UUID.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public List<Card> cards(Collection<UUID> ids) {
    return entities
        .createQuery(
            "select new io.kefu.knowledge.model.Card(a.id, a.title, a.answer, a.language,"
                + " a.category) from Article a where a.id in :ids and a.state ="
                + " io.kefu.knowledge.ArticleState.PUBLISHED",
            Card.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  @Override
  public List<LanguageTag> languages() {
    return entities
        .createQuery("select distinct a.language from Article a", String.class)
        .getResultStream()
        .map(LanguageTag::new)
        .toList();
  }

  @Override
  public List<UUID> outside(String space, LanguageTag language, UUID after, int most) {
    return entities
        .createQuery(
            "select a.id from Article a where a.language = :language and a.id > :after and exists"
                + " (select 1 from Phrasing p where p.article = a and (p.space is null or p.space"
                + " <> :space)) order by a.id",
            UUID.class)
        .setParameter("language", language.value())
        .setParameter("after", after)
        .setParameter("space", space)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public List<String> wordingsOutside(String space, UUID article) {
    return entities
        .createQuery(
            "select p.wording from Phrasing p where p.article.id = :article and (p.space is null or"
                + " p.space <> :space)",
            String.class)
        .setParameter("article", article)
        .setParameter("space", space)
        .getResultList();
  }
}
