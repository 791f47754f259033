package io.kefu.dialogue.internal;

/** Names of what is remembered in a conversation, beside what flows remember. */
final class Memory {

  /** Number of the order spoken of last. */
  static final String ORDER_NO = "order_no";

  /** SKU of its first product. */
  static final String PRODUCT = "product";

  /**
   * The order number that the caller gave when we last looked; counts again only when it changes.
   */
  static final String GIVEN_ORDER_NO = "given_order_no";

  /** The flow that ended last. */
  static final String LAST_FLOW = "last_flow";

  /** A second wish that waits until the first is served. */
  static final String QUEUED = "queued";

  /** Whether the message that named it asked how something goes. */
  static final String QUEUED_HOW = "queued_how";

  /** Since when the customer's reply is awaited, ISO 8601. */
  static final String WAITING_SINCE = "waiting_since";

  /** The emotion that was met with a calming phrase in the last turn. */
  static final String COMFORTED = "comforted";

  /** The intent that a mere yes to the last reply stands for. */
  static final String OFFERED = "offered";

  /** Why a person was offered. */
  static final String OFFER_REASON = "offer_reason";

  /** Words by which products were sought last. */
  static final String WANTED = "wanted";

  /** The highest price that the customer named for them. */
  static final String BUDGET = "budget";

  private Memory() {}
}
