package io.kefu.conversation.internal;

import io.kefu.commerce.Consulted;
import io.kefu.conversation.Reply;
import io.kefu.conversation.TurnTrace;
import io.kefu.conversation.TurnTrace.HitSeen;
import io.kefu.dialogue.Decision.Say;
import io.kefu.dialogue.Fact;
import io.kefu.knowledge.Hit;
import io.kefu.privacy.ProtectedText;
import io.kefu.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down how a reply came about, without personal values. */
public final class TraceWriter {

  /** Further intents are noise to whoever reads a trace. */
  private static final int RANKED = 5;

  private TraceWriter() {}

  public static TurnTrace trace(
      Understanding understanding,
      ProtectedText heard,
      List<Hit> hits,
      List<Fact> facts,
      Optional<Say> say,
      Map<String, Long> micros) {
    return new TurnTrace(
        understanding.language().value(),
        understanding.release(),
        understanding.degraded(),
        understanding.inScope(),
        understanding.inScopeProbability(),
        understanding.ranking().stream().limit(RANKED).toList(),
        understanding.intents(),
        Masking.entities(understanding.entities(), heard),
        new Reply.EmotionSeen(
            understanding.emotion().name().code(), understanding.emotion().intensity()),
        hits.stream().map(TraceWriter::seen).toList(),
        facts.stream().map(TraceWriter::consultation).toList(),
        say.map(Say::proposals).orElse(List.of()),
        say.map(Say::policy).orElse(null),
        say.map(s -> s.act().code()).orElse(null),
        micros);
  }

  private static HitSeen seen(Hit hit) {
    return new HitSeen(
        hit.article(), hit.title(), hit.question(), hit.score(), hit.similarity(), hit.words());
  }

  private static String consultation(Fact fact) {
    String asked = fact.asked().getClass().getSimpleName();
    if (fact.result() instanceof Consulted.Unavailable<?> unavailable) {
      return asked + ": unavailable, " + unavailable.reason();
    }
    if (fact.result() instanceof Consulted.NotAllowed<?>) {
      return asked + ": not allowed";
    }
    return asked + ": " + (fact.result() instanceof Consulted.Found<?> ? "found" : "missing");
  }
}
