package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.ArticleFilter;
import io.kefu.knowledge.ArticlePage;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import io.kefu.knowledge.CategoryView;
import io.kefu.knowledge.Edit;
import io.kefu.knowledge.model.Article;
import io.kefu.knowledge.model.ArticleVersion;
import io.kefu.knowledge.model.ArticleVersion.Cause;
import io.kefu.knowledge.model.Articles;
import io.kefu.knowledge.model.Phrasing;
import io.kefu.knowledge.model.PublishingPolicy;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.UnitOfWork;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** Keeps the articles: encode first, then one short transaction. */
@Stateless
@Local(ArticleDesk.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArticleEditing implements ArticleDesk {

  private final UnitOfWork unit;
  private final Articles articles;
  private final PhrasingEncoder encoder;
  private final PublishingPolicy publishing;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  public ArticleEditing() {
    this(null, null, null, KnowledgeSettings.defaults(), null);
  }

  @Inject
  public ArticleEditing(
      UnitOfWork unit,
      Articles articles,
      PhrasingEncoder encoder,
      KnowledgeSettings settings,
      Clock clock) {
    this.unit = unit;
    this.articles = articles;
    this.encoder = encoder;
    this.publishing = new PublishingPolicy(settings.reviewedCategories());
    this.clock = clock;
  }

  @Override
  public ArticleView create(ArticleDraft draft, Edit edit) {
    draft.checked();
    ArticleState state = publishing.settle(draft.state(), ArticleState.DRAFT, draft.category());
    Map<String, Embedding> vectors = encoder.encode(draft.wordings(), draft.language());
    return unit.call(
        () -> {
          Article article = new Article(draft, state, now());
          article.place(vectors);
          articles.add(article);
          return kept(article, Cause.CREATED, edit);
        });
  }

  @Override
  public ArticleView get(UUID id) {
    return unit.call(() -> required(id).view());
  }

  @Override
  public ArticleView update(UUID id, ArticleDraft draft, Edit edit) {
    draft.checked();
    Map<String, Embedding> vectors = encoder.encode(unplaced(id, draft, edit), draft.language());
    return change(
        id,
        edit,
        Cause.CHANGED,
        article -> {
          article.revise(
              draft, publishing.settle(draft.state(), article.state(), draft.category()), now());
          article.place(vectors);
        });
  }

  /**
   * The wordings that need a vector; asks early whether the editor is stale, before the encoder
   * works for nothing.
   */
  private List<String> unplaced(UUID id, ArticleDraft draft, Edit edit) {
    Set<String> placed =
        unit.call(
            () -> {
              Article article = required(id);
              article.expect(edit);
              return placed(article, draft.language());
            });
    return draft.wordings().stream().filter(wording -> !placed.contains(wording)).toList();
  }

  private Set<String> placed(Article article, LanguageTag language) {
    Optional<String> space = encoder.space(language);
    return article.phrasings().stream()
        .filter(phrasing -> phrasing.embedding().map(Embedding::space).equals(space))
        .map(Phrasing::wording)
        .collect(Collectors.toSet());
  }

  @Override
  public ArticleView publish(UUID id, Edit edit) {
    return change(
        id, edit, Cause.PUBLISHED, article -> article.moveTo(ArticleState.PUBLISHED, now()));
  }

  @Override
  public ArticleView retire(UUID id, Edit edit) {
    return change(id, edit, Cause.RETIRED, article -> article.moveTo(ArticleState.RETIRED, now()));
  }

  @Override
  public void remove(UUID id, Edit edit) {
    change(
        id,
        edit,
        Cause.REMOVED,
        article -> {
          article.moveTo(ArticleState.RETIRED, now());
          articles.remove(article);
        });
  }

  private ArticleView change(UUID id, Edit edit, Cause cause, Consumer<Article> change) {
    return unit.call(
        () -> {
          Article article = required(id);
          article.expect(edit);
          change.accept(article);
          return kept(article, cause, edit);
        });
  }

  private ArticleView kept(Article article, Cause cause, Edit edit) {
    ArticleView view = article.view();
    articles.keep(
        new ArticleVersion(
            article, cause, edit.editor(), view.changedAt(), ArticleSnapshots.write(view)));
    return view;
  }

  @Override
  public ArticlePage list(ArticleFilter filter) {
    ArticleFilter oneMore =
        new ArticleFilter(
            filter.state(), filter.category(), filter.text(), filter.after(), filter.limit() + 1);
    List<ArticleView> found = unit.call(() -> articles.list(oneMore));
    if (found.size() <= filter.limit()) {
      return new ArticlePage(found, Optional.empty());
    }
    List<ArticleView> page = found.subList(0, filter.limit());
    return new ArticlePage(page, Optional.of(page.get(page.size() - 1).id()));
  }

  @Override
  public List<CategoryView> categories() {
    return CategoryView.tree(unit.call(articles::countByCategory));
  }

  private Article required(UUID id) {
    return articles.find(id).orElseThrow(() -> new NotFound("article", id.toString()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
