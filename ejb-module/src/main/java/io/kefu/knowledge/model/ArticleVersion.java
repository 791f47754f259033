package io.kefu.knowledge.model;

import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stood after one change. Written once, never changed, and kept when the article
 * is removed.
 */
@Entity
@Table(name = "knowledge_article_version")
public class ArticleVersion {

  /** What made the version. */
  public enum Cause {
    CREATED,
    CHANGED,
    PUBLISHED,
    RETIRED,
    REMOVED
  }

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private @Nullable String shop;

  private UUID article;
  private long version;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 16)
  private Cause cause;

  @Column(length = 100)
  private String editor;

  @Column(name = "at_time")
  private Instant at;

  /** JSON of the article's view. */
  @Column(length = 400_000)
  private String snapshot;

  /** For Hibernate. */
  @NullUnmarked
  protected ArticleVersion() {}

  public ArticleVersion(Article article, Cause cause, String editor, Instant at, String snapshot) {
    this.id = Uuid7.next();
    this.article = article.id();
    this.version = article.version();
    this.cause = cause;
    this.editor = editor;
    this.at = at;
    this.snapshot = snapshot;
  }

  public long version() {
    return version;
  }

  public Cause cause() {
    return cause;
  }

  public String editor() {
    return editor;
  }

  public Instant at() {
    return at;
  }

  public String snapshot() {
    return snapshot;
  }
}
