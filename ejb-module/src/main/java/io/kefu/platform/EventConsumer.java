package io.kefu.platform;

/**
 * Somebody who learns from events. A CDI bean; each event reaches it in the event's shop scope, in
 * a transaction that it may share with other events of that shop. What it writes to the database
 * lasts exactly once. If it throws, the event comes again, alone.
 */
public interface EventConsumer {

  /** Stable name, up to 80 characters: what it has consumed is remembered under it. */
  String name();

  /** Whether events of this type concern it. */
  boolean concerns(String type);

  void consume(EventArrived event);
}
