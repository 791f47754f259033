package io.kefu.knowledge.model;

import io.kefu.inference.Embedding;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * One way to ask for an article: its title or a similar question. Found on its own, so that an
 * article with many phrasings is judged by the one that fits best. Its vector is kept here too, so
 * that the index can be made again without the encoder.
 */
@Entity
@Table(name = "knowledge_phrasing")
public class Phrasing {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private @Nullable String shop;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "article")
  private Article article;

  /** 0 for the title. */
  private int place;

  @Column(length = 1000)
  private String wording;

  @Column(length = 64)
  private @Nullable String space;

  @Column(length = 4096)
  private @Nullable String vector;

  /** For Hibernate. */
  @NullUnmarked
  protected Phrasing() {}

  Phrasing(Article article, String wording, int place) {
    this.id = Uuid7.next();
    this.article = article;
    this.wording = wording;
    this.place = place;
  }

  void moveTo(int newPlace) {
    place = newPlace;
  }

  /** Puts the phrasing at its point in the encoder's space. */
  public void place(Embedding embedding) {
    space = embedding.space();
    vector = VectorText.write(embedding.vector());
  }

  void displace() {
    space = null;
    vector = null;
  }

  int place() {
    return place;
  }

  public UUID id() {
    return id;
  }

  public Article article() {
    return article;
  }

  public String wording() {
    return wording;
  }

  /** Where it lies; empty if no encoder has seen it. */
  public Optional<Embedding> embedding() {
    return space == null || vector == null
        ? Optional.empty()
        : Optional.of(new Embedding(space, VectorText.read(vector)));
  }
}
