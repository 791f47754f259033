package io.kefu.conversation;

import io.kefu.conversation.internal.Answer;
import io.kefu.conversation.internal.CardWriter;
import io.kefu.conversation.internal.ConsultLoop;
import io.kefu.conversation.internal.Opening;
import io.kefu.conversation.internal.Opening.Opened;
import io.kefu.conversation.internal.Opening.Replayed;
import io.kefu.conversation.internal.PersonsHours;
import io.kefu.conversation.internal.Stopwatch;
import io.kefu.conversation.internal.TraceWriter;
import io.kefu.conversation.internal.TurnCloser;
import io.kefu.conversation.internal.TurnOpener;
import io.kefu.dialogue.Decision.Say;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * Handles one customer's turn, from the words that come in to the reply that goes out. Turns of one
 * conversation are handled one after another, on whichever node; different conversations in
 * parallel. No transaction is open while a model or the shop is asked, and no step's work grows
 * with the transcript.
 */
@ApplicationScoped
public class TurnHandler {

  /** Articles that a decision looks at. */
  private static final int ANSWERS = 5;

  private final Shops shops;
  private final PersonalDataGuard guard;
  private final TurnOpener opener;
  private final UnderstandingService understanding;
  private final KnowledgeSearch knowledge;
  private final ConsultLoop consultLoop;
  private final TurnCloser closer;
  private final PersonsHours hours;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected TurnHandler() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public TurnHandler(
      Shops shops,
      PersonalDataGuard guard,
      TurnOpener opener,
      UnderstandingService understanding,
      KnowledgeSearch knowledge,
      ConsultLoop consultLoop,
      TurnCloser closer,
      PersonsHours hours,
      Clock clock) {
    this.shops = shops;
    this.guard = guard;
    this.opener = opener;
    this.understanding = understanding;
    this.knowledge = knowledge;
    this.consultLoop = consultLoop;
    this.closer = closer;
    this.hours = hours;
    this.clock = clock;
  }

  /**
   * Handles a message for the shop in {@code ShopScope}. When the reply comes back, both turns are
   * durable; the same message sent again gets the same reply.
   *
   * @throws TurnUnderWay if the turn before did not end in time
   * @throws ConversationClosed if the message names a conversation that has ended
   * @throws io.kefu.shared.Conflict if the message id was used for another query, or the
   *     conversation is another customer's
   */
  public Reply handle(InboundMessage message) {
    return begin(message).reply();
  }

  /**
   * The first half of {@link #handle}: records the customer's turn, for doors that acknowledge it
   * before there is a reply. A message that was answered before comes back with its reply.
   *
   * @throws TurnUnderWay if the turn before did not end in time
   * @throws ConversationClosed if the message names a conversation that has ended
   * @throws io.kefu.shared.Conflict if the message id was used for another query, or the
   *     conversation is another customer's
   */
  public BegunTurn begin(InboundMessage message) {
    Stopwatch watch = new Stopwatch();
    ShopProfile shop = shops.profile(ShopScope.required());
    ProtectedText heard = watch.time("protect", () -> protect(message.query(), shop));
    Opening opening = watch.time("record", () -> opener.open(message, heard));
    if (opening instanceof Replayed replayed) {
      Reply reply = replayed.reply();
      return new BegunTurn(reply.conversationId(), reply.turn(), () -> reply);
    }
    Opened opened = (Opened) opening;
    Hearing hearing = new Hearing(message, shop, heard, opened, watch);
    return new BegunTurn(opened.conversation(), opened.seq(), () -> finish(hearing));
  }

  private Reply finish(Hearing hearing) {
    try {
      return closer.close(hearing.opened(), answer(hearing));
    } catch (RuntimeException e) {
      closer.abandon(hearing.opened());
      throw e;
    }
  }

  private Answer answer(Hearing hearing) {
    Stopwatch watch = hearing.watch();
    Understanding understood = watch.time("understand", () -> understand(hearing));
    String language = spokenLanguage(hearing.message(), understood);
    List<Hit> answers = watch.time("look up", () -> lookUp(hearing, understood));
    List<Fact> facts = new ArrayList<>();
    Optional<Say> say =
        hearing.opened().silent()
            ? Optional.empty()
            : Optional.of(timely(decide(hearing, understood, answers, language, facts), language));
    return new Answer(
        hearing.message(),
        hearing.heard(),
        understood,
        language,
        say.map(s -> new Answer.Spoken(s, protect(s.text(), hearing.shop()))),
        say.map(s -> cardWriter(hearing, language).cards(facts, s)).orElse(Cards.NONE),
        TraceWriter.trace(understood, hearing.heard(), answers, facts, say, watch.micros()),
        watch.elapsed());
  }

  private static CardWriter cardWriter(Hearing hearing, String language) {
    return new CardWriter(hearing.opened().userId(), new LanguageTag(language));
  }

  // ---- protect

  private ProtectedText protect(String text, ShopProfile shop) {
    return guard.protect(text, shop.country());
  }

  // ---- understand

  private Understanding understand(Hearing hearing) {
    Set<LanguageTag> allowed =
        hearing.shop().languages().stream()
            .map(LanguageTag::primary)
            .collect(Collectors.toUnmodifiableSet());
    return understanding.understand(
        new Utterance(
            hearing.heard(),
            hearing.message().language(),
            hearing.opened().spoken(),
            allowed,
            Optional.empty()));
  }

  /** The wish, else the language recognised; Chinese alone means that of the mainland. */
  private static String spokenLanguage(InboundMessage message, Understanding understood) {
    LanguageTag language = message.language().orElse(understood.language());
    return language.equals(LanguageTag.CHINESE) ? "zh-CN" : language.value();
  }

  // ---- look up

  /**
   * Nothing while a slot is expected, for the words are then no question, nor where the bot keeps
   * silent.
   */
  private List<Hit> lookUp(Hearing hearing, Understanding understood) {
    if (hearing.opened().silent() || hearing.opened().state().expectsSlot()) {
      return List.of();
    }
    return search(hearing, understood, hearing.heard().masked());
  }

  /**
   * The vector of the turn's one encoder pass serves the utterance itself; other questions go by
   * words.
   */
  private List<Hit> search(Hearing hearing, Understanding understood, String question) {
    return knowledge.search(
        new Question(
            question,
            understood.language(),
            understood.embedding().filter(e -> question.equals(hearing.heard().masked())),
            Optional.of(hearing.message().channel()),
            ANSWERS));
  }

  // ---- decide and act

  private Say decide(
      Hearing hearing,
      Understanding understood,
      List<Hit> answers,
      String language,
      List<Fact> facts) {
    return consultLoop.decide(
        soFar -> situation(hearing, understood, answers, language, soFar),
        facts,
        question -> search(hearing, understood, question),
        mayChange(hearing),
        hearing.watch());
  }

  /** Whoever is handed over while nobody is there learns when somebody comes. */
  private Say timely(Say say, String language) {
    return say.handover().isPresent()
        ? say.saying(hours.added(say.text(), new LanguageTag(language)))
        : say;
  }

  /**
   * A page's visitor without a signed user id may read out a number, but whose order it is nobody
   * knows.
   */
  private static boolean mayChange(Hearing hearing) {
    return hearing.message().visitor().isEmpty() || hearing.opened().userId().isPresent();
  }

  private Situation situation(
      Hearing hearing,
      Understanding understood,
      List<Hit> answers,
      String language,
      List<Fact> facts) {
    return new Situation(
        hearing.opened().state(),
        hearing.heard().masked(),
        hearing.heard().values(),
        understood,
        answers,
        facts,
        hearing.opened().userId(),
        hearing.opened().facts(),
        new LanguageTag(language),
        clock.instant(),
        hearing.shop().zone(),
        hearing.shop().currency());
  }

  /** A turn that is being answered. */
  private record Hearing(
      InboundMessage message,
      ShopProfile shop,
      ProtectedText heard,
      Opened opened,
      Stopwatch watch) {}
}
