package io.kefu.handover.model;

import io.kefu.shared.Conflict;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * One passing of a conversation to a person. It begins when a person is wanted and the conversation
 * waits in a queue; the bot is silent from then on. One operator takes it and owns the
 * conversation. It ends when that operator gives the conversation back to the bot, or when the
 * conversation itself is closed. A customer who wants a person again begins a new handover; a
 * conversation has one live handover at most.
 */
@Entity
@Table(name = "handover")
public class Handover {

  /** Reasons are for people; longer ones are cut. */
  public static final int REASON_LENGTH = 500;

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Version private long version;

  private UUID conversation;
  private @Nullable UUID live;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 16)
  private State state;

  @Column(length = REASON_LENGTH)
  private String reason;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(length = 100)
  private @Nullable String operator;

  @Column(name = "taken_at")
  private @Nullable Instant takenAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For Hibernate. */
  @NullUnmarked
  protected Handover() {}

  public Handover(UUID conversation, String reason, Instant now) {
    this.id = Uuid7.next();
    this.conversation = conversation;
    this.live = conversation;
    this.state = State.QUEUED;
    this.reason = reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
    this.requestedAt = now;
  }

  /**
   * The operator owns the conversation from now on; repeating it changes nothing.
   *
   * @return whether this changed anything
   * @throws Conflict if another operator has it
   */
  public boolean takenBy(String operator, Instant now) {
    if (state == State.ASSIGNED && operator.equals(this.operator)) {
      return false;
    }
    if (state != State.QUEUED) {
      throw new Conflict("Another operator has this conversation");
    }
    this.state = State.ASSIGNED;
    this.operator = operator;
    this.takenAt = now;
    return true;
  }

  /**
   * @throws Conflict if this operator does not have it
   */
  public void givenBackBy(String operator, Instant now) {
    if (state != State.ASSIGNED || !Objects.equals(operator, this.operator)) {
      throw new Conflict("You do not have this conversation; take it first");
    }
    end(State.GIVEN_BACK, now);
  }

  /** The conversation ends, whoever has it. */
  public void closed(Instant now) {
    end(State.CLOSED, now);
  }

  private void end(State how, Instant now) {
    state = how;
    endedAt = now;
    live = null;
  }

  public State state() {
    return state;
  }

  public String reason() {
    return reason;
  }

  public @Nullable String operator() {
    return operator;
  }

  /** How a handover stands. */
  public enum State {
    QUEUED,
    ASSIGNED,
    GIVEN_BACK,
    CLOSED
  }
}
