package io.kefu.conversation.internal;

import io.kefu.conversation.ConversationSettings;
import io.kefu.conversation.model.LeaseOwner;
import io.kefu.shared.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** This start of this node, as leases know it. */
@ApplicationScoped
public class ThisNode {

  private final LeaseOwner owner;

  /** For the container. */
  @NullUnmarked
  protected ThisNode() {
    this.owner = new LeaseOwner("", "");
  }

  @Inject
  public ThisNode(ConversationSettings settings) {
    this.owner = new LeaseOwner(settings.node(), Uuid7.next().toString());
  }

  LeaseOwner owner() {
    return owner;
  }
}
