package io.kefu.commerce.internal;

import io.kefu.commerce.Parcel;
import io.kefu.shared.Uuid7;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A parcel of an order, with what happened to it. */
@Entity
@Table(name = "parcel")
class StoredParcel {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id")
  private StoredOrder order;

  @Column(name = "line_no")
  private int lineNo;

  @Column(length = 32)
  private String carrier;

  @Column(length = 64)
  private String waybill;

  @Column(length = 20)
  private String status;

  @Column(name = "estimated_at")
  private @Nullable Instant estimatedAt;

  @OneToMany(mappedBy = "parcel", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lineNo")
  @BatchSize(size = 100)
  private List<StoredStep> steps = new ArrayList<>();

  /** For the container. */
  @NullUnmarked
  protected StoredParcel() {}

  StoredParcel(StoredOrder order, int lineNo, Parcel parcel) {
    this.id = Uuid7.next();
    this.order = order;
    this.lineNo = lineNo;
    this.carrier = parcel.carrier();
    this.waybill = parcel.waybill();
    this.status = parcel.status();
    this.estimatedAt = parcel.estimatedAt();
    for (int i = 0; i < parcel.events().size(); i++) {
      steps.add(new StoredStep(this, i, parcel.events().get(i)));
    }
  }

  Parcel told() {
    return new Parcel(
        carrier, waybill, status, estimatedAt, steps.stream().map(StoredStep::told).toList());
  }
}
