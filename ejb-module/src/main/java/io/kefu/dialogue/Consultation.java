package io.kefu.dialogue;

/** Something that a decision wants to know or have done before it can be made. */
public sealed interface Consultation {

  record ReadOrder(String orderNo) implements Consultation {}

  /** Orders of the last 90 days. */
  record RecentOrders(String userId) implements Consultation {}

  /** Only after the customer has confirmed. */
  record CancelOrder(String orderNo) implements Consultation {}

  record ReadProduct(String sku) implements Consultation {}

  record ReadCustomer(String userId) implements Consultation {}
}
