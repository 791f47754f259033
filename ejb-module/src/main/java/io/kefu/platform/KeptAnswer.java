package io.kefu.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * An action that a caller named with a key, and once it is done, the answer that was given. Begun,
 * it keeps others of the same name out; done, it answers for a day; begun and never done, because
 * the node ended, it may be begun again.
 */
@Entity
@Table(name = "kept_answer")
public class KeptAnswer {

  /** Hash of caller, address and key: the names may be long, and are nobody's business. */
  @Id
  @Column(length = 64)
  private String id;

  @Column(nullable = false, length = 64)
  private String fingerprint;

  @Column(name = "begun_at", nullable = false)
  private Instant begunAt;

  @Column(length = AnswerMemory.LONGEST)
  private @Nullable String answer;

  /** For Hibernate. */
  @NullUnmarked
  protected KeptAnswer() {}

  KeptAnswer(String id, String fingerprint, Instant begunAt) {
    this.id = id;
    begin(fingerprint, begunAt);
  }

  final void begin(String fingerprint, Instant begunAt) {
    this.fingerprint = fingerprint;
    this.begunAt = begunAt;
    this.answer = null;
  }

  void done(String answer) {
    this.answer = answer;
  }

  boolean sameAs(String otherFingerprint) {
    return fingerprint.equals(otherFingerprint);
  }

  Instant begunAt() {
    return begunAt;
  }

  Optional<String> answer() {
    return Optional.ofNullable(answer);
  }
}
