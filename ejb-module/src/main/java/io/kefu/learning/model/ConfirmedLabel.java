package io.kefu.learning.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A person said that this text has this intent. Known by a digest of shop, intent and text alone,
 * so it holds for every version of a set and keeps no text; never changes.
 */
@Entity
@Table(name = "confirmed_label")
public class ConfirmedLabel {

  @Id
  @Column(length = 64)
  private String digest;

  @TenantId
  @Column(length = 36)
  private @Nullable String shop;

  /** For Hibernate. */
  @NullUnmarked
  protected ConfirmedLabel() {}

  /**
   * @param digest 64 hexadecimal digits
   */
  public ConfirmedLabel(String digest) {
    this.digest = digest;
  }

  public String digest() {
    return digest;
  }
}
