package io.kefu.conversation.internal;

import io.kefu.conversation.Cards;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.TurnTrace;
import io.kefu.dialogue.Decision.Say;
import io.kefu.privacy.ProtectedText;
import io.kefu.understanding.Understanding;
import java.time.Duration;
import java.util.Optional;

/**
 * All that closes a turn.
 *
 * @param heard the customer's words, protected
 * @param language of the reply, as the API writes it
 * @param spoken what the bot says, with its protected words; empty if it says nothing
 * @param cards that go with it
 * @param elapsed since the message came
 */
public record Answer(
    InboundMessage message,
    ProtectedText heard,
    Understanding understanding,
    String language,
    Optional<Spoken> spoken,
    Cards cards,
    TurnTrace trace,
    Duration elapsed) {

  /** What the bot says. */
  public record Spoken(Say say, ProtectedText text) {}
}
