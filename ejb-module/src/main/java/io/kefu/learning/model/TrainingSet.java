package io.kefu.learning.model;

import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A set of labelled utterances to learn from.
 *
 * <p>It begins incomplete while its examples are written in many short transactions, so that live
 * turns of the same database get their turn in between; nobody sees it then. Once complete it does
 * not change. It may be removed as long as no release is being trained from it.
 */
@Entity
@Table(name = "training_set")
public class TrainingSet {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private @Nullable String shop;

  @Column(length = 200)
  private String name;

  @Column(length = 16)
  private String format;

  private boolean complete;
  private int examples;
  private int intents;

  @Column(name = "out_of_scope")
  private int outOfScope;

  /** JSON of languages, splits and problems. */
  @Column(length = 1_000_000)
  private String review;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For Hibernate. */
  @NullUnmarked
  protected TrainingSet() {}

  public TrainingSet(String name, String format, Instant now) {
    this.id = Uuid7.next();
    this.name = name;
    this.format = format;
    this.review = "{}";
    this.createdAt = now;
  }

  /**
   * All examples are written.
   *
   * @param review JSON of languages, splits and problems
   */
  public void complete(SetCounts counts, String review) {
    this.examples = counts.examples();
    this.intents = counts.intents();
    this.outOfScope = counts.outOfScope();
    this.review = review;
    this.complete = true;
  }

  /** Nobody sees it any more; its examples are about to be removed. */
  public void withdraw() {
    this.complete = false;
  }

  /** How many examples, intents and negatives a set has. */
  public record SetCounts(int examples, int intents, int outOfScope) {}

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String format() {
    return format;
  }

  public boolean isComplete() {
    return complete;
  }

  public SetCounts counts() {
    return new SetCounts(examples, intents, outOfScope);
  }

  public String review() {
    return review;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
