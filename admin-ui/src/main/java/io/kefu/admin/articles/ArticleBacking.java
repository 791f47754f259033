package io.kefu.admin.articles;

import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Person;
import io.kefu.admin.frame.Words;
import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import io.kefu.knowledge.Edit;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopScope;
import io.kefu.shared.Stale;
import io.kefu.shop.Shops;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One article in the editor's hands. What was typed stays on the page whatever goes wrong. */
@Named
@RequestScoped
public class ArticleBacking {

  private final ArticleDesk desk;
  private final Shops shops;
  private final Person person;
  private final Words words;

  private String id = "";
  private @Nullable ArticleView article;

  private @Nullable String title;
  private @Nullable String answer;
  private @Nullable String questions;
  private @Nullable String category;
  private @Nullable String language;
  private @Nullable String validFrom;
  private @Nullable String validTo;
  private long version;

  /** For the container. */
  protected ArticleBacking() {
    this(null, null, null, null);
  }

  @Inject
  public ArticleBacking(ArticleDesk desk, Shops shops, Person person, Words words) {
    this.desk = desk;
    this.shops = shops;
    this.person = person;
    this.words = words;
  }

  /** Fills the form when the page is opened. */
  public void open() {
    if (FacesContext.getCurrentInstance().isPostback() || isNew()) {
      return;
    }
    ArticleView shown = getArticle();
    title = shown.title();
    answer = shown.answer();
    questions = String.join("\n", shown.questions());
    category = shown.category();
    language = shown.language().value();
    validFrom = shown.validFrom().map(this::day).orElse("");
    validTo = shown.validTo().map(this::day).orElse("");
    version = shown.version();
  }

  public boolean isNew() {
    return id.isEmpty();
  }

  /** The article as it is kept; null for a new one. */
  public @Nullable ArticleView getArticle() {
    if (article == null && !isNew()) {
      article = desk.get(key());
    }
    return article;
  }

  /** Languages that the shop speaks. */
  public List<String> getLanguages() {
    return shops.profile(ShopScope.required()).languages().stream().map(LanguageTag::value).toList();
  }

  // ---- done

  public @Nullable String save() {
    return keep(Optional.empty(), "article.saved");
  }

  public @Nullable String publish() {
    return keep(Optional.of(ArticleState.PUBLISHED), "article.published");
  }

  public @Nullable String retire() {
    return attempt(edit -> desk.retire(key(), edit), "article.retired");
  }

  private @Nullable String keep(Optional<ArticleState> state, String done) {
    return attempt(edit -> {
      ArticleDraft draft = draft(state);
      return isNew() ? desk.create(draft, Edit.by(person.getName())) : desk.update(key(), draft, edit);
    }, done);
  }

  private @Nullable String attempt(Function<Edit, ArticleView> change, String done) {
    try {
      ArticleView kept = change.apply(Edit.by(person.getName()).expecting(version));
      words.tell(done);
      return Pages.to("/article.xhtml", "id", kept.id());
    } catch (Stale stale) {
      words.warn(words.of("article.stale"));
    } catch (InvalidRequest wrong) {
      wrong.fields().forEach(this::show);
    } catch (KefuException refusal) {
      words.warn(refusal.getMessage());
    }
    return null;
  }

  private ArticleDraft draft(Optional<ArticleState> state) {
    return new ArticleDraft(
        text(title),
        text(answer),
        Arrays.stream(text(questions).split("\\R")).filter(line -> !line.isBlank()).toList(),
        text(category),
        new LanguageTag(text(language)),
        isNew() ? List.of() : getArticle().channels(),
        moment("valid_from", validFrom),
        moment("valid_to", validTo),
        state);
  }

  private void show(FieldError error) {
    String field = error.field().replaceAll("\\[.*", "").replace("valid_from", "validFrom").replace("valid_to", "validTo");
    boolean known = List.of("title", "answer", "questions", "category", "language", "validFrom", "validTo").contains(field);
    FacesContext.getCurrentInstance()
        .addMessage(
            known ? "editing:" + field : null,
            new FacesMessage(FacesMessage.SEVERITY_ERROR, known ? error.message() : error.field() + ": " + error.message(), null));
  }

  // ---- days in the shop's time zone

  private Optional<Instant> moment(String field, @Nullable String day) {
    if (text(day).isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(day.strip()).atStartOfDay(zone()).toInstant());
    } catch (DateTimeParseException e) {
      throw new InvalidRequest(field, words.of("article.day.wrong"));
    }
  }

  private String day(Instant moment) {
    return moment.atZone(zone()).toLocalDate().toString();
  }

  private ZoneId zone() {
    return shops.profile(ShopScope.required()).zone();
  }

  private UUID key() {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFound("article", id);
    }
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
