package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.Question;
import io.kefu.knowledge.model.Neighbour;
import io.kefu.knowledge.model.Phrasing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.jspecify.annotations.NullUnmarked;

/**
 * The index of phrasings: asked and filled. Within a transaction; each shop sees its own phrasings
 * alone.
 */
@ApplicationScoped
class JpaPhrasingIndex {

  private static final float CODE_BOOST = 4;

  private final EntityManager entities;

  /** For the container. */
  @NullUnmarked
  protected JpaPhrasingIndex() {
    this(null);
  }

  @Inject
  JpaPhrasingIndex(EntityManager entities) {
    this.entities = entities;
  }

  /** Nearest first; the score is the cosine. */
  List<Neighbour> nearest(Question question, Embedding embedding, int most, Instant now) {
    if (!PhrasingDocument.holds(embedding.vector().length)) {
      return List.of();
    }
    return found(
        f ->
            f.knn(most)
                .field(PhrasingDocument.vectorField(embedding.vector().length))
                .matching(embedding.vector())
                .filter(
                    f.and(
                        f.match().field(PhrasingDocument.SPACE).matching(embedding.space()),
                        visible(f, question, now))),
        most,
        score -> 2 * score - 1);
  }

  /** Best first; the score is that of BM25. */
  List<Neighbour> worded(
      Question question, List<String> words, List<String> codes, int most, Instant now) {
    if (words.isEmpty() && codes.isEmpty()) {
      return List.of();
    }
    return found(
        f -> f.bool().must(anyOf(f, words, codes)).filter(visible(f, question, now)),
        most,
        score -> score);
  }

  private static PredicateFinalStep anyOf(
      TypedSearchPredicateFactory<NonStaticMetamodelScope> f,
      List<String> words,
      List<String> codes) {
    var any = f.or();
    if (!words.isEmpty()) {
      any.add(f.match().field(PhrasingDocument.WORDS).matching(String.join(" ", words)));
    }
    if (!codes.isEmpty()) {
      any.add(f.terms().field(PhrasingDocument.CODES).matchingAny(codes).boost(CODE_BOOST));
    }
    return any;
  }

  private static PredicateFinalStep visible(
      TypedSearchPredicateFactory<NonStaticMetamodelScope> f, Question question, Instant now) {
    var visible =
        f.and()
            .add(
                f.match()
                    .field(PhrasingDocument.LANGUAGE)
                    .matching(question.language().primary().value()))
            .add(f.range().field(PhrasingDocument.VALID_FROM).atMost(now))
            .add(f.range().field(PhrasingDocument.VALID_TO).greaterThan(now));
    question
        .channel()
        .ifPresent(
            channel ->
                visible.add(
                    f.terms()
                        .field(PhrasingDocument.CHANNEL)
                        .matchingAny(PhrasingDocument.ANY_CHANNEL, channel)));
    return visible;
  }

  private List<Neighbour> found(
      Function<TypedSearchPredicateFactory<NonStaticMetamodelScope>, PredicateFinalStep> predicate,
      int most,
      DoubleUnaryOperator scale) {
    return session()
        .search(Phrasing.class)
        .select(
            f ->
                f.composite()
                    .from(
                        f.field(PhrasingDocument.ARTICLE, String.class),
                        f.field(PhrasingDocument.WORDING, String.class),
                        f.field(PhrasingDocument.WORDS, String.class),
                        f.score())
                    .asArray(row -> neighbour(row, scale)))
        .where(predicate::apply)
        .fetchHits(most);
  }

  private static Neighbour neighbour(Object[] row, DoubleUnaryOperator scale) {
    ArticleRevision revision = ArticleRevision.read((String) row[0]);
    String wording = (String) row[1];
    return new Neighbour(
        revision.article(),
        revision.version(),
        wording,
        List.of(((String) row[2]).split(" ")),
        Words.codes(wording),
        scale.applyAsDouble((Float) row[3]));
  }

  /** Takes all phrasings out. */
  void clear() {
    session().workspace(Phrasing.class).purge();
  }

  /** Puts the published phrasings after that one in, at most so many; gives back which. */
  List<UUID> add(UUID after, int most) {
    SearchSession session = session();
    session.indexingPlanSynchronizationStrategy(JpaPhrasingIndex::await);
    List<Phrasing> page =
        entities
            .createQuery(
                "select p from Phrasing p join fetch p.article a where p.id > :after and a.state ="
                    + " :state order by p.id",
                Phrasing.class)
            .setParameter("after", after)
            .setParameter("state", ArticleState.PUBLISHED)
            .setMaxResults(most)
            .getResultList();
    page.forEach(session.indexingPlan()::addOrUpdate);
    return page.stream().map(Phrasing::id).toList();
  }

  /** Makes what was put in durable, and searchable at once. */
  void settle() {
    SearchWorkspace workspace = session().workspace(Phrasing.class);
    workspace.flush();
    workspace.refresh();
  }

  /**
   * Waits for the page, but not for Lucene to commit it: a commit a page leaves many small segments
   * behind.
   */
  private static void await(IndexingPlanSynchronizationStrategyConfigurationContext page) {
    page.documentCommitStrategy(DocumentCommitStrategy.NONE);
    page.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    page.indexingFutureHandler(done -> done.join().throwable().ifPresent(JpaPhrasingIndex::fail));
  }

  private static void fail(Throwable cause) {
    throw new IllegalStateException(
        "The knowledge index could not be filled from the database", cause);
  }

  /** The container's entity manager is a proxy that Search does not look through. */
  private SearchSession session() {
    return Search.session(entities.unwrap(Session.class));
  }
}
