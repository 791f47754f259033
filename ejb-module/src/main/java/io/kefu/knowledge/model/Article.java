package io.kefu.knowledge.model;

import io.kefu.inference.Embedding;
import io.kefu.knowledge.ArticleDraft;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import io.kefu.knowledge.Edit;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.Stale;
import io.kefu.shared.Uuid7;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What is true about one matter, with the ways in which customers ask for it.
 *
 * <p>An article begins as a draft, may wait for a reviewer, is published – only then do customers
 * find it, within its channels and period – and is retired when it is no longer true. It can come
 * back from retirement. Each change makes a new version. Its title and similar questions are its
 * phrasings; a phrasing that a change leaves alone keeps its vector.
 */
@Entity
@Table(name = "knowledge_article")
@BatchSize(size = 100)
public class Article {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private @Nullable String shop;

  @Column(length = 400)
  private String title;

  @Column(length = 40_000)
  private String answer;

  @Column(length = 1000)
  private String category;

  @Column(length = 35)
  private String language;

  /** Codes with commas between them; empty for all. */
  @Column(length = 700)
  private String channels;

  @Column(name = "valid_from")
  private @Nullable Instant validFrom;

  @Column(name = "valid_to")
  private @Nullable Instant validTo;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 16)
  private ArticleState state;

  private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version
  @Column(name = "lock_version")
  private int lockVersion;

  @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("place")
  private List<Phrasing> phrasings = new ArrayList<>();

  /** For Hibernate. */
  @NullUnmarked
  protected Article() {}

  public Article(ArticleDraft draft, ArticleState state, Instant now) {
    this.id = Uuid7.next();
    this.createdAt = now;
    write(draft, state, now);
  }

  /** Takes over what the editor wrote. */
  public void revise(ArticleDraft draft, ArticleState to, Instant now) {
    write(draft, to, now);
  }

  public void moveTo(ArticleState to, Instant now) {
    state = to;
    changed(now);
  }

  /**
   * @throws Stale if the editor saw another version
   */
  public void expect(Edit edit) {
    if (edit.expected().isPresent() && edit.expected().getAsLong() != version) {
      throw new Stale("article", edit.expected().getAsLong(), version);
    }
  }

  /** Gives each of these wordings its vector. */
  public void place(Map<String, Embedding> vectors) {
    for (Phrasing phrasing : phrasings) {
      Optional.ofNullable(vectors.get(phrasing.wording())).ifPresent(phrasing::place);
    }
  }

  private void write(ArticleDraft draft, ArticleState to, Instant now) {
    if (language != null && !language().sameLanguageAs(draft.language())) {
      phrasings.forEach(Phrasing::displace);
    }
    title = draft.title();
    answer = draft.answer();
    category = draft.category();
    language = draft.language().value();
    channels = String.join(",", draft.channels());
    validFrom = draft.validFrom().orElse(null);
    validTo = draft.validTo().orElse(null);
    state = to;
    phrase(draft.wordings());
    changed(now);
  }

  private void phrase(List<String> wordings) {
    Map<String, Phrasing> present =
        phrasings.stream().collect(Collectors.toMap(Phrasing::wording, Function.identity()));
    phrasings.removeIf(phrasing -> !wordings.contains(phrasing.wording()));
    for (int i = 0; i < wordings.size(); i++) {
      Phrasing known = present.get(wordings.get(i));
      if (known == null) {
        phrasings.add(new Phrasing(this, wordings.get(i), i));
      } else {
        known.moveTo(i);
      }
    }
  }

  private void changed(Instant now) {
    version++;
    changedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String title() {
    return title;
  }

  public LanguageTag language() {
    return new LanguageTag(language);
  }

  public List<String> channels() {
    return channels.isEmpty() ? List.of() : List.of(channels.split(","));
  }

  public Optional<Instant> validFrom() {
    return Optional.ofNullable(validFrom);
  }

  public Optional<Instant> validTo() {
    return Optional.ofNullable(validTo);
  }

  public ArticleState state() {
    return state;
  }

  public long version() {
    return version;
  }

  public List<Phrasing> phrasings() {
    return List.copyOf(phrasings);
  }

  public ArticleView view() {
    return view(
        phrasings.stream()
            .sorted(Comparator.comparingInt(Phrasing::place))
            .map(Phrasing::wording)
            .filter(wording -> !wording.equals(title))
            .toList());
  }

  /** The view with questions that were read apart, so that a list need not load the vectors. */
  public ArticleView view(List<String> questions) {
    return new ArticleView(
        id,
        title,
        answer,
        questions,
        category,
        language(),
        channels(),
        validFrom(),
        validTo(),
        state,
        version,
        createdAt,
        changedAt);
  }
}
