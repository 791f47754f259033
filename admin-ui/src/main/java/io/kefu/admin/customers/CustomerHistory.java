package io.kefu.admin.customers;

import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Customer;
import io.kefu.commerce.Order;
import io.kefu.conversation.ConversationDesk;
import io.kefu.conversation.ConversationFilter;
import io.kefu.conversation.ConversationFilter.View;
import io.kefu.conversation.ConversationMarks;
import io.kefu.conversation.ConversationSummary;
import io.kefu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** What a customer has had with the shop lately. */
@RequestScoped
public class CustomerHistory {

  private static final int SHOWN = 10;

  private final CommerceDesk commerce;
  private final ConversationDesk conversations;

  /** For the container. */
  @NullUnmarked
  protected CustomerHistory() {
    this(null, null);
  }

  @Inject
  public CustomerHistory(CommerceDesk commerce, ConversationDesk conversations) {
    this.commerce = commerce;
    this.conversations = conversations;
  }

  /** Empty where the shop has not told of the customer. */
  public Optional<Customer> customer(String userId) {
    try {
      return Optional.of(commerce.customer(userId));
    } catch (NotFound e) {
      return Optional.empty();
    }
  }

  /** The newest first, at most ten. */
  public List<Order> orders(String userId) {
    return commerce.orders(userId, null, SHOWN).entries();
  }

  /** The last spoken in first, at most ten. */
  public List<ConversationSummary> conversations(String userId) {
    return conversations
        .list(
            new ConversationFilter(View.ALL, Optional.empty(), ConversationMarks.of(userId)),
            Optional.empty(),
            SHOWN)
        .conversations();
  }
}
