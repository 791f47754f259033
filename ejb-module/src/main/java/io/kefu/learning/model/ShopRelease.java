package io.kefu.learning.model;

import io.kefu.learning.ReleaseState;
import io.kefu.shared.Conflict;
import io.kefu.shared.ShopId;
import io.kefu.shared.Uuid7;
import io.kefu.understanding.TrainingRecipe;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A release that a shop had trained.
 *
 * <p>It begins in training and waits for the worker of its node. Its training ends in a release
 * that is ready, in a failure that says why, or is cancelled. What is ready may be put into service
 * and is retired by the next one that is; it may come back. At most one is active for a shop. One
 * whose folder turns out to be damaged has failed; when the folder is restored, it may be put into
 * service after all.
 */
@Entity
@Table(name = "shop_release")
public class ShopRelease {

  /** So often is a training begun before its node is believed not to bear it. */
  public static final int MOST_ATTEMPTS = 3;

  private static final int LONGEST_FAILURE = 2000;

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private @Nullable String shop;

  @Version private long version;

  @Column(length = 200)
  private String name;

  @Column(name = "training_set")
  private UUID trainingSet;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 16)
  private TrainingRecipe recipe;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 16)
  private ReleaseState state;

  @Column(name = "active_for", length = 36)
  private @Nullable String activeFor;

  @Column(length = 300)
  private String node;

  private int attempts;

  /** JSON of the figures by language. */
  @Column(length = 100_000)
  private String figures;

  @Column(length = LONGEST_FAILURE)
  private @Nullable String failure;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "trained_at")
  private @Nullable Instant trainedAt;

  @Column(name = "activated_at")
  private @Nullable Instant activatedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected ShopRelease() {}

  /**
   * @param node whose worker trains it
   */
  public ShopRelease(
      String name, UUID trainingSet, TrainingRecipe recipe, String node, Instant now) {
    this.id = Uuid7.next();
    this.name = name;
    this.trainingSet = trainingSet;
    this.recipe = recipe;
    this.state = ReleaseState.TRAINING;
    this.node = node;
    this.figures = "[]";
    this.createdAt = now;
  }

  /**
   * The worker begins.
   *
   * @return whether there is something to do
   */
  public boolean begin() {
    if (state != ReleaseState.TRAINING) {
      return false;
    }
    if (attempts >= MOST_ATTEMPTS) {
      fail(
          "The server ended %d times while it trained this release; give it more memory, or train a"
                  .formatted(attempts)
              + " smaller set");
      return false;
    }
    attempts++;
    return true;
  }

  /** The server ends in order: this attempt says nothing against the training. */
  public void interrupted() {
    attempts = Math.max(0, attempts - 1);
  }

  /**
   * The folder is there.
   *
   * @param figures JSON by language
   * @return whether the release is wanted; not if it was cancelled meanwhile
   */
  public boolean trained(String figures, Instant now) {
    if (state != ReleaseState.TRAINING) {
      return false;
    }
    this.state = ReleaseState.READY;
    this.figures = figures;
    this.trainedAt = now;
    return true;
  }

  /** The training came to nothing; without effect if it was cancelled meanwhile. */
  public void failedToTrain(String why) {
    if (state == ReleaseState.TRAINING) {
      fail(why);
    }
  }

  /** Its folder cannot be read. */
  public void damaged(String what) {
    fail(what);
  }

  private void fail(String why) {
    state = ReleaseState.FAILED;
    activeFor = null;
    failure = why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE);
  }

  /**
   * @throws Conflict if it is not being trained
   */
  public void cancel() {
    if (state != ReleaseState.TRAINING) {
      throw new Conflict(
          "The release is " + state.code() + "; only one that is in training can be cancelled");
    }
    state = ReleaseState.CANCELLED;
  }

  /** Whether it has been trained, in whatever state it is since. */
  public boolean isTrained() {
    return trainedAt != null;
  }

  /**
   * @throws Conflict if it was not trained
   */
  public void requireTrained() {
    if (!isTrained()) {
      throw new Conflict(
          "The release is " + state.code() + "; only one that is trained can be put into service");
    }
  }

  /** Serves its shop from now on. The one before must be retired. */
  public void activate(ShopId shop, Instant now) {
    requireTrained();
    state = ReleaseState.ACTIVE;
    activeFor = shop.value();
    failure = null;
    activatedAt = now;
  }

  public void retire() {
    state = ReleaseState.RETIRED;
    activeFor = null;
  }

  /**
   * @throws Conflict if it serves or is being trained
   */
  public void requireRemovable() {
    if (state == ReleaseState.ACTIVE) {
      throw new Conflict("The release is active; put another one into service first");
    }
    if (state == ReleaseState.TRAINING) {
      throw new Conflict("The release is in training; cancel it first");
    }
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public UUID trainingSet() {
    return trainingSet;
  }

  public TrainingRecipe recipe() {
    return recipe;
  }

  public ReleaseState state() {
    return state;
  }

  public String figures() {
    return figures;
  }

  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> trainedAt() {
    return Optional.ofNullable(trainedAt);
  }

  public Optional<Instant> activatedAt() {
    return Optional.ofNullable(activatedAt);
  }
}
