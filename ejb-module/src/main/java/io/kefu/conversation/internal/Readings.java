package io.kefu.conversation.internal;

import io.kefu.conversation.ConversationSummary;
import io.kefu.conversation.ConversationView;
import io.kefu.conversation.LastHeard;
import io.kefu.conversation.Reply;
import io.kefu.conversation.TurnTrace;
import io.kefu.conversation.TurnView;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Turn;
import io.kefu.conversation.model.Turns.Line;
import io.kefu.handover.HandoverView;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.IntentScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what is kept into what is shown. */
public final class Readings {

  private Readings() {}

  public static ConversationView view(Conversation conversation, HandoverView handover) {
    return new ConversationView(
        conversation.id(),
        conversation.name().orElse(null),
        conversation.userId().orElse(null),
        conversation.channel(),
        language(conversation),
        conversation.isOpen(),
        handover,
        conversation.lastSeq(),
        conversation.rating().orElse(null),
        conversation.startedAt(),
        conversation.lastActivity());
  }

  public static ConversationSummary summary(
      Conversation conversation, boolean unread, @Nullable LastHeard heard) {
    return new ConversationSummary(
        conversation.id(),
        conversation.userId().orElse(null),
        conversation.channel(),
        language(conversation),
        conversation.isOpen(),
        conversation.handoverState(),
        conversation.operator().orElse(null),
        conversation.lastSeq(),
        conversation.lastActivity(),
        unread,
        conversation.personWantedAt(),
        heard);
  }

  private static @Nullable String language(Conversation conversation) {
    return conversation.language().map(LanguageTag::value).orElse(null);
  }

  /**
   * @param lines in order; parts of one turn become one text
   */
  public static List<TurnView> turns(List<Line> lines) {
    List<TurnView> turns = new ArrayList<>();
    for (Line line : lines) {
      int last = turns.size() - 1;
      if (last >= 0 && turns.get(last).seq() == line.seq()) {
        turns.set(last, turn(line, turns.get(last).text() + "\n" + line.text()));
      } else {
        turns.add(turn(line, line.text()));
      }
    }
    return turns;
  }

  private static TurnView turn(Line line, String text) {
    return new TurnView(
        line.seq(),
        line.speaker(),
        text,
        line.at(),
        line.messageId(),
        line.operator(),
        line.act(),
        intent(line.intent(), line.confidence()),
        emotion(line.emotion(), line.intensity()));
  }

  private static @Nullable IntentScore intent(@Nullable String name, @Nullable Double confidence) {
    return name == null || confidence == null ? null : new IntentScore(name, confidence);
  }

  static Reply.@Nullable EmotionSeen emotion(@Nullable String name, @Nullable Double intensity) {
    return name == null || intensity == null ? null : new Reply.EmotionSeen(name, intensity);
  }

  public static Optional<TurnTrace> trace(Turn turn) {
    return turn.trace().map(json -> Json.read(json, TurnTrace.class));
  }
}
