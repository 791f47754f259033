package io.kefu.conversation.model;

import io.kefu.conversation.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The turns of a shop's conversations. */
public interface Turns {

  /**
   * @throws Overtaken if the message was recorded by another meanwhile
   */
  void add(Turn turn);

  Optional<Turn> find(UUID id);

  /**
   * The turn that was sent under that key. Read again what matters once its conversation is held.
   */
  Optional<Sent> sentUnder(OnceKey key);

  Optional<Turn> withMessageId(UUID conversation, String messageId);

  Optional<Turn> at(UUID conversation, long seq);

  /**
   * What was said at the seqs after that one, in order, one line for each part.
   *
   * @param count of seqs
   */
  List<Line> lines(UUID conversation, long after, int count);

  /**
   * Makes changes so far visible to the database, such as a key let go that is about to be used
   * again.
   */
  void flush();

  /** Where and when a message was recorded. */
  record Sent(UUID turn, UUID conversation, Instant at) {}

  /** A part with what is told of its turn. */
  record Line(
      long seq,
      Speaker speaker,
      String text,
      Instant at,
      @Nullable String messageId,
      @Nullable String operator,
      @Nullable String act,
      @Nullable String intent,
      @Nullable Double confidence,
      @Nullable String emotion,
      @Nullable Double intensity) {}
}
