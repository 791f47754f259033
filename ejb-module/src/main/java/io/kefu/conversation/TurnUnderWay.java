package io.kefu.conversation;

import io.kefu.shared.Conflict;
import java.time.Duration;

/** The conversation's previous turn is still being worked on; this one was not recorded. */
public final class TurnUnderWay extends Conflict {

  public TurnUnderWay() {
    super(
        "The previous message of this conversation is still being worked on; send this one again"
            + " in a second",
        Duration.ofSeconds(1));
  }
}
