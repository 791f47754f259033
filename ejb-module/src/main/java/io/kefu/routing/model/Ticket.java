package io.kefu.routing.model;

import io.kefu.routing.Lane;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * One wait of one conversation. A ticket is drawn when a person is wanted, stands in its lane, and
 * ends once: an operator took the conversation, or it left the line unserved. Ended tickets stay,
 * since they tell how long a wait is; a conversation that waits again draws a new one.
 */
@Entity
@Table(name = "routing_ticket")
public class Ticket {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Version private long version;

  @Column(length = 40)
  private String queue;

  private UUID conversation;
  private @Nullable UUID waiting;
  private int lane;
  private Instant since;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 8)
  private State state;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(length = 100)
  private @Nullable String operator;

  /** For Hibernate. */
  @NullUnmarked
  protected Ticket() {}

  public Ticket(String queue, UUID conversation, Lane lane, Instant now) {
    this.id = Uuid7.next();
    this.queue = queue;
    this.conversation = conversation;
    this.waiting = conversation;
    this.lane = lane.ordinal();
    // As exact as the database keeps it: the ticket is compared with others there.
    this.since = now.truncatedTo(ChronoUnit.MICROS);
    this.state = State.WAITING;
  }

  public void takenBy(String operator, Instant now) {
    end(State.TAKEN, now);
    this.operator = operator;
  }

  public void left(Instant now) {
    end(State.LEFT, now);
  }

  private void end(State how, Instant now) {
    if (state != State.WAITING) {
      throw new IllegalStateException("Ticket " + id + " has ended: " + state);
    }
    state = how;
    endedAt = now;
    waiting = null;
  }

  public UUID id() {
    return id;
  }

  public String queue() {
    return queue;
  }

  public int lane() {
    return lane;
  }

  public Instant since() {
    return since;
  }

  /** How a ticket stands. */
  public enum State {
    WAITING,
    TAKEN,
    LEFT
  }
}
