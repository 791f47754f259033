package io.kefu.conversation;

import io.kefu.shared.Conflict;
import java.time.Duration;

/**
 * A turn took so long that another one was given the conversation. The customer's words are
 * recorded, the reply is not; the same message id sent again gets one.
 */
public final class TurnOvertaken extends Conflict {

  public TurnOvertaken() {
    super(
        "Answering this message took too long and was given up; send it again with the same"
            + " message_id",
        Duration.ofSeconds(1));
  }
}
