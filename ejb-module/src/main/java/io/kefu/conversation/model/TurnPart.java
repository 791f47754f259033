package io.kefu.conversation.model;

import io.kefu.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a turn. Its words are kept without personal values; with them only encrypted, and
 * erasable.
 */
@Entity
@Table(name = "turn_part")
public class TurnPart {

  @Id private UUID id;

  @TenantId
  @Column(length = 36)
  private String shop;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "turn")
  private Turn turn;

  private int place;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 8)
  private Kind kind;

  @Column(name = "masked_text", length = 100000)
  private String maskedText;

  @Column(name = "sealed_text", length = 1000000)
  private @Nullable String sealedText;

  /** For Hibernate. */
  @NullUnmarked
  protected TurnPart() {}

  TurnPart(Turn turn, int place, String maskedText) {
    this.id = Uuid7.next();
    this.turn = turn;
    this.place = place;
    this.kind = Kind.TEXT;
    this.maskedText = maskedText;
  }

  /**
   * Keeps the words with their personal values too.
   *
   * @param sealed encrypted
   */
  public void seal(String sealed) {
    sealedText = sealed;
  }

  public UUID id() {
    return id;
  }

  public String maskedText() {
    return maskedText;
  }

  public Optional<String> sealedText() {
    return Optional.ofNullable(sealedText);
  }

  /** What a part is made of. */
  public enum Kind {
    TEXT
  }
}
