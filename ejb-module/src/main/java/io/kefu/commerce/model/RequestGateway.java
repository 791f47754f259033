package io.kefu.commerce.model;

import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.RequestOutcome;
import java.util.Optional;

/**
 * A system that takes what customers ask for; slow and failing as {@link OrderGateway} may be. Two
 * steps, so that the customer can be told what it comes to before saying yes: prepare, then carry
 * out.
 */
public interface RequestGateway {

  /**
   * Judges the request by the shop's rules and keeps it, without any effect; empty if there is no
   * such order. The same request again keeps its number; another one of the same kind for the order
   * takes its place under a number of its own, so that nobody's yes carries out what somebody else
   * was told of. What was done for an item, or for all of the order, is answered as done; what was
   * done for one item says nothing of another.
   */
  Optional<RequestOutcome> prepare(OrderRequest request);

  /**
   * Judges the prepared request once more and does it; empty if there is no such number, or another
   * request took its place. Repeating it changes nothing.
   */
  Optional<RequestOutcome> carryOut(String requestNo);
}
