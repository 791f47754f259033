package io.kefu.conversation;

import java.util.UUID;
import java.util.function.Supplier;

/** A customer's turn that stands in the transcript, durable, and waits for its reply. */
public final class BegunTurn {

  private final UUID conversation;
  private final long seq;
  private final Supplier<Reply> rest;

  BegunTurn(UUID conversation, long seq, Supplier<Reply> rest) {
    this.conversation = conversation;
    this.seq = seq;
    this.rest = rest;
  }

  public UUID conversation() {
    return conversation;
  }

  /** Seq of the customer's turn. */
  public long seq() {
    return seq;
  }

  /**
   * Works the reply out, in the shop's scope; call it once, and in any case: the conversation waits
   * for it. When it comes back, both turns are durable.
   *
   * @throws TurnOvertaken if it took so long that another turn was given the conversation
   */
  public Reply reply() {
    return rest.get();
  }
}
