package io.kefu.platform;

import java.util.List;

/** The way from the outbox to the consumers; joins the caller's transaction where it can. */
public interface EventSender {

  /** Sends the events as one message: they arrive together, in this order. */
  void send(List<EventArrived> events);
}
