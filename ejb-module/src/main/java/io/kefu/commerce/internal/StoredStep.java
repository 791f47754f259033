package io.kefu.commerce.internal;

import io.kefu.commerce.TrackingStep;
import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A tracking step of a parcel. */
@Entity
@Table(name = "tracking_step")
class StoredStep {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parcel_id")
  private StoredParcel parcel;

  @Column(name = "line_no")
  private int lineNo;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "step_text", length = 500)
  private String stepText;

  /** Language to text, as JSON; null where there is none. */
  @Column(name = "step_translations", length = 16000)
  private @Nullable String translations;

  /** For the container. */
  @NullUnmarked
  protected StoredStep() {}

  StoredStep(StoredParcel parcel, int lineNo, TrackingStep step) {
    this.id = Uuid7.next();
    this.parcel = parcel;
    this.lineNo = lineNo;
    this.happenedAt = step.at();
    this.stepText = step.text();
    this.translations = step.translations().isEmpty() ? null : Texts.write(step.translations());
  }

  TrackingStep told() {
    return new TrackingStep(
        happenedAt, stepText, translations == null ? Map.of() : Texts.attributes(translations));
  }
}
