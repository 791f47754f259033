package io.kefu.admin.articles;

import static java.util.Objects.requireNonNull;

import io.kefu.admin.frame.Moments;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Person;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Words;
import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import io.kefu.knowledge.CategoryView;
import io.kefu.knowledge.Edit;
import io.kefu.shared.FieldError;
import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopScope;
import io.kefu.shared.Stale;
import io.kefu.shop.Shops;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * One article in the editor's hands. What was typed stays on the page whatever goes wrong; if
 * somebody else was quicker, their version stands beside it, and saving again is the editor's
 * decision.
 */
@Named
@RequestScoped
public class ArticleBacking {

  private static final List<String> FIELDS =
      List.of("title", "answer", "questions", "category", "language", "validFrom", "validTo");

  private final ArticleDesk desk;
  private final Shops shops;
  private final Person person;
  private final Moments moments;
  private final Words words;
  private final Query query;
  private final HttpServletRequest request;

  private String id = "";
  private @Nullable ArticleView article;
  private @Nullable ArticleView newer;

  private @Nullable String title;
  private @Nullable String answer;
  private @Nullable String questions;
  private @Nullable String category;
  private @Nullable String language;
  private @Nullable String validFrom;
  private @Nullable String validTo;
  private long version;

  /** For the container. */
  @NullUnmarked
  protected ArticleBacking() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ArticleBacking(
      ArticleDesk desk,
      Shops shops,
      Person person,
      Moments moments,
      Words words,
      HttpServletRequest request,
      Query query) {
    this.desk = desk;
    this.shops = shops;
    this.person = person;
    this.moments = moments;
    this.words = words;
    this.request = request;
    this.query = query;
  }

  /** What the form may do is asked before Faces has read the address. */
  @PostConstruct
  void readAddress() {
    setId(request.getParameter("id"));
  }

  /** Fills the form when the page is opened. */
  public void open() {
    if (isFresh()) {
      questions = query.of("question").orElse(null);
      return;
    }
    try {
      fill(kept());
    } catch (NotFound e) {
      Pages.missing();
    }
  }

  private void fill(ArticleView shown) {
    title = shown.title();
    answer = shown.answer();
    questions = String.join("\n", shown.questions());
    category = shown.category();
    language = shown.language().value();
    validFrom = shown.validFrom().map(this::firstDay).orElse("");
    validTo = shown.validTo().map(this::lastDay).orElse("");
    version = shown.version();
  }

  public boolean isFresh() {
    return id.isEmpty();
  }

  /** The article as it is kept; null for a new one. */
  public @Nullable ArticleView getArticle() {
    if (article == null && !isFresh()) {
      article = desk.get(key());
    }
    return article;
  }

  private ArticleView kept() {
    return requireNonNull(getArticle(), "not asked of a new article");
  }

  /** What somebody else made of it meanwhile; null if nobody did. */
  public @Nullable ArticleView getNewer() {
    return newer;
  }

  /** Languages that the shop speaks, and the article's own. */
  public List<String> getLanguages() {
    Stream<String> spoken =
        shops.profile(ShopScope.required()).languages().stream().map(LanguageTag::value);
    Stream<String> own = isFresh() ? Stream.empty() : Stream.of(kept().language().value());
    return Stream.concat(spoken, own).distinct().toList();
  }

  /** Paths of the categories in use, to choose from. */
  public List<String> getCategories() {
    return desk.categories().stream()
        .flatMap(ArticlesBacking::flat)
        .map(CategoryView::path)
        .toList();
  }

  public boolean isRetirable() {
    return !isFresh() && (Pages.isCarryingOut() || kept().state() != ArticleState.RETIRED);
  }

  /** Whether the article waits for this person's word. */
  public boolean isApprovable() {
    return !isFresh()
        && person.isReviewing()
        && (Pages.isCarryingOut() || kept().state() == ArticleState.REVIEW);
  }

  // ---- done

  public @Nullable String save() {
    return keep(Optional.empty());
  }

  public @Nullable String publish() {
    return keep(Optional.of(ArticleState.PUBLISHED));
  }

  /** The reviewer's word: the article goes to customers as it is kept. */
  public @Nullable String approve() {
    return attempt(edit -> desk.publish(key(), edit));
  }

  public @Nullable String retire() {
    return attempt(edit -> desk.retire(key(), edit));
  }

  private @Nullable String keep(Optional<ArticleState> state) {
    return attempt(
        edit ->
            isFresh() ? desk.create(draft(state), edit) : desk.update(key(), draft(state), edit));
  }

  private @Nullable String attempt(Function<Edit, ArticleView> change) {
    try {
      Edit edit = Edit.by(person.getName());
      ArticleView kept = change.apply(isFresh() ? edit : edit.expecting(version));
      words.tell("article.kept." + kept.state().code());
      return Pages.to("/article.xhtml", "id", kept.id());
    } catch (Stale stale) {
      showNewer();
    } catch (NotFound gone) {
      Pages.missing();
    } catch (InvalidRequest wrong) {
      wrong.fields().stream().map(ArticleBacking::property).distinct().forEach(this::showWrong);
    } catch (KefuException refusal) {
      words.warn(refusal);
    }
    return null;
  }

  /** From here on the editor has seen that version, and may save over it. */
  private void showNewer() {
    article = null;
    ArticleView seen = kept();
    newer = seen;
    version = seen.version();
    words.warn("article.stale");
  }

  private ArticleDraft draft(Optional<ArticleState> state) {
    Optional<ArticleView> before = Optional.ofNullable(getArticle());
    return new ArticleDraft(
        text(title),
        text(answer),
        text(questions).lines().filter(line -> !line.isBlank()).toList(),
        text(category),
        new LanguageTag(text(language)),
        before.map(ArticleView::channels).orElse(List.of()),
        moment(validFrom, "valid_from", before.flatMap(ArticleView::validFrom), this::firstDay, 0),
        moment(validTo, "valid_to", before.flatMap(ArticleView::validTo), this::lastDay, 1),
        state);
  }

  private static String property(FieldError error) {
    String field = error.field().replaceAll("\\[.*", "");
    return switch (field) {
      case "valid_from" -> "validFrom";
      case "valid_to" -> "validTo";
      default -> field;
    };
  }

  private void showWrong(String field) {
    boolean shown = FIELDS.contains(field);
    FacesContext.getCurrentInstance()
        .addMessage(
            shown ? "editing:" + field : null,
            new FacesMessage(
                FacesMessage.SEVERITY_ERROR,
                words.of(shown ? "article.wrong." + field : "problem.invalid-request"),
                null));
  }

  // ---- days in the shop's time zone

  /**
   * The beginning of the typed day, or of the day after it. The hour of a moment that came from
   * elsewhere stays, as long as nobody types another day.
   */
  private Optional<Instant> moment(
      @Nullable String typed,
      String field,
      Optional<Instant> before,
      Function<Instant, String> day,
      int later) {
    String wanted = text(typed).strip();
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    if (before.map(day).filter(wanted::equals).isPresent()) {
      return before;
    }
    try {
      return Optional.of(
          LocalDate.parse(wanted).plusDays(later).atStartOfDay(moments.zone()).toInstant());
    } catch (DateTimeException e) {
      throw new InvalidRequest(field, "is no day such as 2026-11-24");
    }
  }

  private String firstDay(Instant from) {
    return from.atZone(moments.zone()).toLocalDate().toString();
  }

  /**
   * The last day on which it is found: what ends with a day's first moment ends with the day
   * before.
   */
  private String lastDay(Instant to) {
    return to.minusNanos(1).atZone(moments.zone()).toLocalDate().toString();
  }

  private UUID key() {
    return Ids.of("article", id);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  // ---- what the form holds

  public String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = text(id);
  }

  public @Nullable String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public @Nullable String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }

  public @Nullable String getQuestions() {
    return questions;
  }

  public void setQuestions(String questions) {
    this.questions = questions;
  }

  public @Nullable String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public @Nullable String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public @Nullable String getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(String validFrom) {
    this.validFrom = validFrom;
  }

  public @Nullable String getValidTo() {
    return validTo;
  }

  public void setValidTo(String validTo) {
    this.validTo = validTo;
  }

  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}
