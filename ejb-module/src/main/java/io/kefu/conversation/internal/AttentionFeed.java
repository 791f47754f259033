package io.kefu.conversation.internal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.kefu.conversation.Speaker;
import io.kefu.conversation.model.Attentions;
import io.kefu.platform.EventArrived;
import io.kefu.platform.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * Marks conversations in which the customer spoke, so that the console shows what nobody has read.
 */
@ApplicationScoped
public class AttentionFeed implements EventConsumer {

  private final Attentions attentions;

  /** For the container. */
  @NullUnmarked
  protected AttentionFeed() {
    this(null);
  }

  @Inject
  public AttentionFeed(Attentions attentions) {
    this.attentions = attentions;
  }

  @Override
  public String name() {
    return "conversation.attention";
  }

  @Override
  public boolean concerns(String type) {
    return type.equals("conversation.turn-recorded");
  }

  @Override
  public void consume(EventArrived event) {
    Spoken spoken = Json.read(event.payload(), Spoken.class);
    if (spoken.speaker().equals(Speaker.CUSTOMER.code())) {
      attentions.heard(spoken.conversation(), spoken.seq());
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Spoken(UUID conversation, long seq, String speaker) {}
}
