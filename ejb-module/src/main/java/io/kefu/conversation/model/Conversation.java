package io.kefu.conversation.model;

import io.kefu.conversation.ConversationClosed;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.TurnOvertaken;
import io.kefu.handover.HandoverView;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * One customer's exchange on one channel until closed.
 *
 * <p>It begins with the first message and is found again by our id, by the caller's own name for
 * it, or by who speaks on which channel. Each turn takes the next seq under the row's lock, so that
 * seqs have no gaps. A turn that needs the bot first takes the <em>lease</em>: a promise that
 * nobody else answers meanwhile, with a token that grows with each taking and an end, after which
 * another may take it; whoever comes back with an old token has been overtaken and changes nothing.
 * Between the turns the conversation remembers the dialogue's state, what the caller told beside
 * the words, and whether a person has it. It ends when its customer or an operator closes it or
 * nobody spoke for a day; then its name and place are free for a new one.
 */
@Entity
@Table(name = "conversation")
public class Conversation {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Version private long version;

  @Column(length = 400)
  private @Nullable String name;

  @Column(length = 64)
  private @Nullable String address;

  @Column(name = "user_id", length = 256)
  private @Nullable String userId;

  @Column(length = 128)
  private @Nullable String visitor;

  @Column(length = 32)
  private String channel;

  @Column(length = 35)
  private @Nullable String language;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 8)
  private State state;

  @Column(length = 200000)
  private String dialogue;

  @Column(length = 500000)
  private @Nullable String facts;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(name = "handover_state", length = 16)
  private HandoverView.State handoverState;

  @Column(length = 100)
  private @Nullable String operator;

  @Column(name = "person_wanted_at")
  private @Nullable Instant personWantedAt;

  @Column(name = "last_seq")
  private long lastSeq;

  @Column(name = "lease_owner", length = 200)
  private @Nullable String leaseOwner;

  @Column(name = "lease_token")
  private long leaseToken;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "last_activity")
  private Instant lastActivity;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  private @Nullable Integer rating;

  @Column(name = "rating_comment", length = 8000)
  private @Nullable String ratingComment;

  @Column(name = "rated_at")
  private @Nullable Instant ratedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected Conversation() {}

  /**
   * @param dialogue the state of a dialogue that has not begun, as JSON
   */
  public Conversation(InboundMessage first, String dialogue, Instant now) {
    this.id = Uuid7.next();
    this.name = first.conversation().orElse(null);
    this.address = Address.of(first).map(Address::value).orElse(null);
    this.userId = first.userId().orElse(null);
    this.visitor = first.visitor().orElse(null);
    this.channel = first.channel();
    this.state = State.OPEN;
    this.dialogue = dialogue;
    this.handoverState = HandoverView.State.NONE;
    this.startedAt = now;
    this.lastActivity = now;
  }

  // ---- who may speak here

  /**
   * Whether whoever sent this message may speak here: a visitor in the visitor's own conversations
   * only.
   */
  public boolean opensFor(Optional<String> visitor) {
    return visitor.isEmpty() || visitor.equals(Optional.ofNullable(this.visitor));
  }

  /** Whether the conversation is another customer's. */
  public boolean belongsToAnother(Optional<String> user) {
    return user.isPresent() && userId != null && !userId.equals(user.get());
  }

  /** The customer is known from now on. */
  public void ledBy(String user) {
    userId = user;
  }

  // ---- the lease

  /** Whether somebody alive works on a turn. */
  public boolean busy(LeaseOwner me, Instant now) {
    return leaseOwner != null && now.isBefore(leaseUntil) && !me.outlived(leaseOwner);
  }

  /**
   * Takes the lease.
   *
   * @return the token to come back with
   */
  public long lease(LeaseOwner me, Instant until) {
    leaseOwner = me.text();
    leaseUntil = until;
    return ++leaseToken;
  }

  /**
   * @throws TurnOvertaken if the lease was taken by another since
   */
  public void requireLease(long token) {
    if (!holdsLease(token)) {
      throw new TurnOvertaken();
    }
  }

  public boolean holdsLease(long token) {
    return leaseOwner != null && leaseToken == token;
  }

  public void release() {
    leaseOwner = null;
    leaseUntil = null;
  }

  // ---- turns

  /** The seq of the turn that is recorded now. */
  public long nextSeq(Instant now) {
    lastActivity = now;
    return ++lastSeq;
  }

  /** What the dialogue knows and expects after a turn. */
  public void remember(String dialogue, LanguageTag language) {
    this.dialogue = dialogue;
    this.language = language.value();
  }

  public void heardIn(LanguageTag language) {
    this.language = language.value();
  }

  /**
   * @param sealed what the caller told, encrypted
   */
  public void keepFacts(@Nullable String sealed) {
    facts = sealed;
  }

  /** How the handover stands; one that begins is wanted since somebody last spoke. */
  public void handedOver(HandoverView view) {
    if (view.state().silencesBot() && !handoverState.silencesBot()) {
      personWantedAt = lastActivity;
    }
    handoverState = view.state();
    operator = view.operator();
  }

  // ---- the end

  public boolean idleSince(Duration idleMax, Instant now) {
    return state == State.OPEN && lastActivity.plus(idleMax).isBefore(now);
  }

  /** Ends the conversation; repeating it changes nothing. */
  public void close(Instant now) {
    if (state == State.OPEN) {
      state = State.CLOSED;
      closedAt = now;
      address = null;
      release();
    }
  }

  /**
   * @throws ConversationClosed if it has ended
   */
  public void requireOpen() {
    if (state == State.CLOSED) {
      throw new ConversationClosed(id);
    }
  }

  /**
   * @param score 0..10, how likely the customer is to recommend the shop
   * @param comment masked
   */
  public void rate(int score, @Nullable String comment, Instant now) {
    rating = score;
    ratingComment = comment;
    ratedAt = now;
  }

  public UUID id() {
    return id;
  }

  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  public Optional<String> userId() {
    return Optional.ofNullable(userId);
  }

  public Optional<String> visitor() {
    return Optional.ofNullable(visitor);
  }

  public String channel() {
    return channel;
  }

  public Optional<LanguageTag> language() {
    return Optional.ofNullable(language).map(LanguageTag::new);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public String dialogue() {
    return dialogue;
  }

  public @Nullable String facts() {
    return facts;
  }

  /** What is remembered of the handover; the handover itself knows more. */
  public HandoverView.State handoverState() {
    return handoverState;
  }

  /** When a person was wanted, in the present or the last handover. */
  public @Nullable Instant personWantedAt() {
    return personWantedAt;
  }

  public Optional<String> operator() {
    return Optional.ofNullable(operator);
  }

  public long lastSeq() {
    return lastSeq;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant lastActivity() {
    return lastActivity;
  }

  public Optional<Integer> rating() {
    return Optional.ofNullable(rating);
  }

  /** Whether it goes on. */
  public enum State {
    OPEN,
    CLOSED
  }
}
