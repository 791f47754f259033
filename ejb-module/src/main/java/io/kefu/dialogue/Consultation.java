package io.kefu.dialogue;

import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.ProductWish;

/** Something that a decision wants to know or have done before it can be made. */
public sealed interface Consultation {

  record ReadOrder(String orderNo) implements Consultation {}

  /** Orders of the last 90 days. */
  record RecentOrders(String userId) implements Consultation {}

  /** Only after the customer has confirmed. */
  record CancelOrder(String orderNo) implements Consultation {}

  /** Whether the shop would do this; changes nothing. */
  record PrepareRequest(OrderRequest request) implements Consultation {}

  /** Does what was prepared. Only after the customer has confirmed. */
  record CarryOut(String requestNo) implements Consultation {}

  record FindProducts(ProductWish wish) implements Consultation {}

  record ReadProduct(String sku) implements Consultation {}

  record ReadCustomer(String userId) implements Consultation {}

  /**
   * Articles for a question that this turn's look-up did not ask: a digression while a slot was
   * expected, or the second wish of a message. Its result is a {@code List<Hit>}; where the
   * question is the turn's utterance, the turn's embedding serves.
   */
  record FindArticles(String question) implements Consultation {}
}
