package io.kefu.web.stream;

import io.kefu.conversation.Hail;
import io.kefu.conversation.Heard;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.Joined;
import io.kefu.conversation.Reply;
import java.util.UUID;

/** What a socket asks of the house, on behalf of its caller. */
interface Talk {

  /**
   * Counts a frame.
   *
   * @throws io.kefu.shared.KefuException if the caller sends more than allowed
   */
  void admit();

  /**
   * @throws io.kefu.shared.Conflict if the conversation is another customer's
   */
  Joined join(Hail hail);

  /**
   * Durable when it comes back.
   *
   * @throws io.kefu.shared.KefuException if the message is refused
   */
  Reply say(InboundMessage message);

  /** The turns after a seq, in order, at most so many. */
  Heard hear(UUID conversation, long after, int limit);

  /** Tells others on this node that the customer is writing. */
  void typing(UUID conversation);

  /** Tells others on this node how far the customer has read. */
  void read(UUID conversation, long seq);
}
