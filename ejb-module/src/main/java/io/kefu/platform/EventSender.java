package io.kefu.platform;

/** The way from the outbox to the consumers; joins the caller's transaction where it can. */
public interface EventSender {

  void send(EventArrived event);
}
