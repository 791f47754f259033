package io.kefu.handover;

import java.util.UUID;

/**
 * Passes conversations to people and back, for the shop in {@code ShopScope}. Joins the caller's
 * transaction.
 */
public interface HandoverService {

  HandoverView of(UUID conversation);

  /** Puts the conversation into the shop's queue; repeating it changes nothing. */
  HandoverView request(UUID conversation, String reason, Priority priority);

  /**
   * @throws io.kefu.shared.Conflict if another operator has it or nobody asked for a person
   */
  HandoverView take(UUID conversation, String operator);

  /**
   * The bot may speak again.
   *
   * @throws io.kefu.shared.Conflict if this operator does not have it
   */
  HandoverView giveBack(UUID conversation, String operator);

  /** Ends the handover with the conversation. */
  HandoverView close(UUID conversation, String operator);

  /** Lanes of a queue, served in this order. */
  enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW
  }
}
