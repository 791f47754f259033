package io.kefu.commerce.model;

import io.kefu.commerce.ShopRequest;
import java.util.List;

/** The requests that we keep for a shop. Each call is one unit of work. */
public interface Requests extends RequestGateway {

  /** Those of an order that customers confirmed, newest first; empty if there is no such order. */
  List<ShopRequest> confirmedFor(String orderNo);

  /** Forgets all of the shop's requests. */
  void clear();
}
