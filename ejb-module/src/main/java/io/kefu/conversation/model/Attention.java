package io.kefu.conversation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.NullUnmarked;

/**
 * How far the shop's people have read a conversation. It begins with the conversation; {@link
 * Attentions} moves its marks.
 */
@Entity
@Table(name = "conversation_attention")
public class Attention {

  @Id private UUID conversation;

  @TenantId
  @Column(length = 36)
  private String shop;

  @Version private long version;

  @Column(name = "customer_seq")
  private long customerSeq;

  @Column(name = "seen_seq")
  private long seenSeq;

  /** For Hibernate. */
  @NullUnmarked
  protected Attention() {}

  public Attention(UUID conversation) {
    this.conversation = conversation;
  }

  public boolean unread() {
    return customerSeq > seenSeq;
  }

  public UUID conversation() {
    return conversation;
  }
}
