package io.kefu.conversation;

import io.kefu.dialogue.Decision.ProposalNote;
import io.kefu.understanding.Entity;
import io.kefu.understanding.IntentScore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a reply came about, for people. Masked.
 *
 * @param ranking best intents first
 * @param hits articles that were found, best first
 * @param consultations what the shop was asked and how that ended, in order
 * @param proposals what each policy proposed; empty if the bot was silent
 * @param policy the one that won
 * @param micros how long each step took, in microseconds, in the order of the steps
 */
public record TurnTrace(
    String language,
    String release,
    boolean degraded,
    boolean inScope,
    double inScopeProbability,
    List<IntentScore> ranking,
    List<IntentScore> intents,
    List<Entity> entities,
    Reply.EmotionSeen emotion,
    List<HitSeen> hits,
    List<String> consultations,
    List<ProposalNote> proposals,
    @Nullable String policy,
    @Nullable String act,
    Map<String, Long> micros) {

  /** An article with what speaks for it. */
  public record HitSeen(
      UUID article, String title, String question, double score, double similarity, double words) {}
}
