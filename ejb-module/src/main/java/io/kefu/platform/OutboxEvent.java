package io.kefu.platform;

import io.kefu.shared.ShopId;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out: written with what it tells, sent once or more often, kept for a while,
 * deleted. Belongs to the platform, so that one relay serves every shop.
 */
@Entity
@Table(name = "outbox_event")
class OutboxEvent {

  @Id private UUID id;

  @Column(length = 36)
  private String shop;

  @Column(name = "event_type", length = 80)
  private String type;

  @Column(length = 20000)
  private String payload;

  private Instant created;
  private @Nullable Instant sent;

  /** For Hibernate. */
  @NullUnmarked
  protected OutboxEvent() {}

  OutboxEvent(ShopId shop, String type, String payload, Instant created) {
    this.id = Uuid7.next();
    this.shop = shop.value();
    this.type = type;
    this.payload = payload;
    this.created = created;
  }

  EventArrived asArrival() {
    return new EventArrived(id, new ShopId(shop), type, payload);
  }
}
