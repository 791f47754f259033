package io.kefu.conversation.model;

import io.kefu.conversation.Speaker;
import io.kefu.shared.Uuid7;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.IntentScore;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * One speaker's contribution: who spoke, at which seq, in one or more parts. What is said stays as
 * it is. A customer's turn is recorded before it is understood and completed once the bot has
 * answered: meaning, trace, and the reply that a repeated message gets. One that stays without a
 * reply was cut off by a crash; the same message sent again finishes it.
 */
@Entity
@Table(name = "turn")
public class Turn {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Version private long version;

  private UUID conversation;
  private long seq;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 8)
  private Speaker speaker;

  @Column(name = "message_id", length = 128)
  private @Nullable String messageId;

  @Column(name = "once_key", length = 64)
  private @Nullable String onceKey;

  @Column(length = 100)
  private @Nullable String operator;

  @Column(length = 16)
  private @Nullable String act;

  @Column(length = 40)
  private @Nullable String policy;

  @Column(length = 80)
  private @Nullable String intent;

  private @Nullable Double confidence;

  @Column(length = 16)
  private @Nullable String emotion;

  private @Nullable Double intensity;

  private @Nullable Long answers;

  @Column(length = 400000)
  private @Nullable String trace;

  @Column(length = 400000)
  private @Nullable String reply;

  @Column(name = "sealed_reply", length = 1000000)
  private @Nullable String sealedReply;

  @Column(name = "spoken_at")
  private Instant spokenAt;

  @OneToMany(mappedBy = "turn", cascade = CascadeType.PERSIST)
  @OrderBy("place")
  private List<TurnPart> parts = new ArrayList<>();

  /** For Hibernate. */
  @NullUnmarked
  protected Turn() {}

  public Turn(UUID conversation, long seq, Speaker speaker, Instant now) {
    this.id = Uuid7.next();
    this.conversation = conversation;
    this.seq = seq;
    this.speaker = speaker;
    this.spokenAt = now;
  }

  /**
   * Adds words.
   *
   * @param maskedText without personal values
   */
  public TurnPart addText(String maskedText) {
    TurnPart part = new TurnPart(this, parts.size(), maskedText);
    parts.add(part);
    return part;
  }

  /**
   * The caller's id of this message; where no conversation of ours was named, the key that holds it
   * too.
   */
  public void sentAs(String messageId, Optional<OnceKey> key) {
    this.messageId = messageId;
    this.onceKey = key.map(OnceKey::value).orElse(null);
  }

  /** Lets the caller's message id be used for another message. */
  public void releaseOnceKey() {
    onceKey = null;
  }

  public void spokenBy(String operator) {
    this.operator = operator;
  }

  /**
   * What the bot's turn does.
   *
   * @param policy the one that had the word
   * @param answers seq of the customer's turn that it answers
   */
  public void acted(String act, String policy, long answers) {
    this.act = act;
    this.policy = policy;
    this.answers = answers;
  }

  public void understood(IntentScore intent, Emotion emotion) {
    this.intent = intent.name();
    this.confidence = intent.confidence();
    this.emotion = emotion.name().code();
    this.intensity = emotion.intensity();
  }

  /**
   * Completes the customer's turn.
   *
   * @param reply JSON, masked
   * @param sealedReply the same with its personal values, encrypted; null if it holds none
   * @param trace JSON, masked: how the reply came about
   */
  public void answered(String reply, @Nullable String sealedReply, String trace) {
    this.reply = reply;
    this.sealedReply = sealedReply;
    this.trace = trace;
  }

  public UUID id() {
    return id;
  }

  public UUID conversation() {
    return conversation;
  }

  public long seq() {
    return seq;
  }

  public Instant spokenAt() {
    return spokenAt;
  }

  /** Seq of the customer's turn that a bot's turn answers. */
  public Optional<Long> answers() {
    return Optional.ofNullable(answers);
  }

  public Optional<String> trace() {
    return Optional.ofNullable(trace);
  }

  public Optional<String> reply() {
    return Optional.ofNullable(reply);
  }

  public Optional<String> sealedReply() {
    return Optional.ofNullable(sealedReply);
  }

  public List<TurnPart> parts() {
    return List.copyOf(parts);
  }
}
