package io.kefu.routing.model;

import io.kefu.routing.OpeningHours;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/** The opening hours of one queue, made when they are first set. */
@Entity
@Table(name = "routing_hours")
public class Timetable {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Version private long version;

  @Column(length = 40)
  private String queue;

  @Column(length = 400)
  private String hours;

  /** For Hibernate. */
  @NullUnmarked
  protected Timetable() {}

  public Timetable(String queue, OpeningHours hours) {
    this.id = Uuid7.next();
    this.queue = queue;
    set(hours);
  }

  public void set(OpeningHours wanted) {
    hours = wanted.text();
  }

  public OpeningHours hours() {
    return OpeningHours.parse(hours);
  }
}
