package io.kefu.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The memory that a consumer has dealt with an event. */
@Entity
@Table(name = "consumed_event")
class ConsumedEvent {

  @EmbeddedId private Key key;
  private Instant consumed;

  /** For Hibernate. */
  @NullUnmarked
  protected ConsumedEvent() {}

  ConsumedEvent(Key key, Instant consumed) {
    this.key = key;
    this.consumed = consumed;
  }

  /** Who dealt with what. */
  @Embeddable
  record Key(@Column(length = 80) String consumer, UUID event) {}
}
