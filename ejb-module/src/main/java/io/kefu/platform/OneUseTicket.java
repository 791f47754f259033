package io.kefu.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** What a ticket stands for, until somebody comes with it or its time is over. */
@Entity
@Table(name = "one_use_ticket")
class OneUseTicket {

  /** Hash of the ticket. */
  @Id
  @Column(length = 64)
  private String id;

  @Column(nullable = false, length = OneUseTickets.LONGEST)
  private String content;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  /** For Hibernate. */
  @NullUnmarked
  protected OneUseTicket() {}

  OneUseTicket(String id, String content, Instant expiresAt) {
    this.id = id;
    this.content = content;
    this.expiresAt = expiresAt;
  }

  String content() {
    return content;
  }
}
