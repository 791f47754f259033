package io.kefu.conversation;

import io.kefu.conversation.internal.ConsultLoop;
import io.kefu.conversation.internal.Stopwatch;
import io.kefu.conversation.internal.TraceWriter;
import io.kefu.dialogue.Decision.Say;
import io.kefu.dialogue.DialogueState;
import io.kefu.dialogue.Fact;
import io.kefu.dialogue.Situation;
import io.kefu.knowledge.Hit;
import io.kefu.knowledge.KnowledgeSearch;
import io.kefu.knowledge.Question;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.Shops;
import io.kefu.understanding.Understanding;
import io.kefu.understanding.UnderstandingService;
import io.kefu.understanding.Utterance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * Rehearses a turn: the same rooms in the same order as {@link TurnHandler}, with nothing recorded.
 * A stranger's first message can change nothing in the shop, for whatever changes an order is
 * confirmed in a second turn.
 */
@ApplicationScoped
public class RehearsalDesk {

  private static final int ANSWERS = 5;

  private final Shops shops;
  private final PersonalDataGuard guard;
  private final UnderstandingService understanding;
  private final KnowledgeSearch knowledge;
  private final ConsultLoop consultLoop;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected RehearsalDesk() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public RehearsalDesk(
      Shops shops,
      PersonalDataGuard guard,
      UnderstandingService understanding,
      KnowledgeSearch knowledge,
      ConsultLoop consultLoop,
      Clock clock) {
    this.shops = shops;
    this.guard = guard;
    this.understanding = understanding;
    this.knowledge = knowledge;
    this.consultLoop = consultLoop;
    this.clock = clock;
  }

  /** Rehearses the answer to a text of 1..4000 code points in the shop of {@code ShopScope}. */
  public Rehearsal rehearse(String text) {
    Stopwatch watch = new Stopwatch();
    ShopProfile shop = shops.profile(ShopScope.required());
    ProtectedText heard = watch.time("protect", () -> guard.protect(text, shop.country()));
    Understanding understood = watch.time("understand", () -> understand(heard, shop));
    List<Hit> answers = watch.time("look up", () -> search(heard.masked(), heard, understood));
    List<Fact> facts = new ArrayList<>();
    Say say =
        consultLoop.decide(
            soFar -> situation(heard, understood, answers, soFar, shop),
            facts,
            question -> search(question, heard, understood),
            false,
            watch);
    return new Rehearsal(
        TraceWriter.trace(understood, heard, answers, facts, Optional.of(say), watch.micros()),
        guard.protect(say.text(), shop.country()).masked());
  }

  private Understanding understand(ProtectedText heard, ShopProfile shop) {
    return understanding.understand(
        new Utterance(
            heard,
            Optional.empty(),
            Optional.empty(),
            shop.languages().stream()
                .map(LanguageTag::primary)
                .collect(Collectors.toUnmodifiableSet()),
            Optional.empty()));
  }

  private List<Hit> search(String question, ProtectedText heard, Understanding understood) {
    return knowledge.search(
        new Question(
            question,
            understood.language(),
            understood.embedding().filter(e -> question.equals(heard.masked())),
            Optional.empty(),
            ANSWERS));
  }

  private Situation situation(
      ProtectedText heard,
      Understanding understood,
      List<Hit> answers,
      List<Fact> facts,
      ShopProfile shop) {
    return new Situation(
        DialogueState.START,
        heard.masked(),
        heard.values(),
        understood,
        answers,
        facts,
        Optional.empty(),
        Map.of(),
        understood.language(),
        clock.instant(),
        shop.zone(),
        shop.currency());
  }
}
