package io.kefu.conversation;

import io.kefu.commerce.ShopDesk;
import io.kefu.conversation.internal.AttentionFeed;
import io.kefu.conversation.internal.ConsultLoop;
import io.kefu.conversation.internal.ConversationEnd;
import io.kefu.conversation.internal.ConversationFinder;
import io.kefu.conversation.internal.IdleConversations;
import io.kefu.conversation.internal.JpaAttentions;
import io.kefu.conversation.internal.JpaConversations;
import io.kefu.conversation.internal.JpaLookout;
import io.kefu.conversation.internal.JpaTurns;
import io.kefu.conversation.internal.LeaseBell;
import io.kefu.conversation.internal.PersonsHours;
import io.kefu.conversation.internal.Seals;
import io.kefu.conversation.internal.ThisNode;
import io.kefu.conversation.internal.TranscriptWriter;
import io.kefu.conversation.internal.TurnCloser;
import io.kefu.conversation.internal.TurnOpener;
import io.kefu.conversation.model.ConversationEvents;
import io.kefu.dialogue.DialogueService;
import io.kefu.handover.internal.HandoverBean;
import io.kefu.handover.internal.JpaHandovers;
import io.kefu.knowledge.KnowledgeSearch;
import io.kefu.platform.EventConsumers;
import io.kefu.platform.JpaConsumedEvents;
import io.kefu.platform.JpaOutboxEvents;
import io.kefu.platform.NodeName;
import io.kefu.platform.Outbox;
import io.kefu.platform.OutboxRelay;
import io.kefu.platform.SePersistence;
import io.kefu.platform.Settings;
import io.kefu.routing.RoutingSettings;
import io.kefu.routing.internal.JpaTickets;
import io.kefu.routing.internal.JpaTimetables;
import io.kefu.routing.internal.RoutingBean;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.Shops;
import io.kefu.understanding.UnderstandingService;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.h2.jdbcx.JdbcConnectionPool;

/** The core of the house in a plain JVM: real conversations, handover, routing and outbox. */
final class Core implements AutoCloseable {

  static final ShopId SHOP = new ShopId("demo");
  static final ShopId OTHER = new ShopId("other");

  private static final Settings NOTHING_SET = new Settings(key -> Optional.empty());

  final TestClock clock;
  final SePersistence persistence;
  final Transcripts transcripts;
  final CustomerLine line;
  final ConversationDesk desk;
  final TurnOpener opener;
  final IdleConversations idle;
  final OutboxRelay relay;
  final List<Object> events = Collections.synchronizedList(new ArrayList<>());

  UnderstandingService understanding = new WordUnderstanding();
  KnowledgeSearch knowledge = new OneArticle();
  DialogueService dialogue = new RuleDialogue();
  ShopDesk shop = new SmallShop();

  private final PhoneGuard guard = new PhoneGuard();
  private final Shops shops = new TwoShops();
  final RoutingBean routing;
  final ConversationOverview overview;
  private final PersonsHours hours;
  private final TurnCloser closer;
  private final Runnable close;

  /** A core of its own on an empty database in memory. */
  static Core fresh() {
    return on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  static Core on(String url) {
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "kefu", "kefu");
    pool.setMaxConnections(30);
    SePersistence persistence =
        new SePersistence(
            pool,
            Map.of("hibernate.search.enabled", "false", "hibernate.generate_statistics", "true"));
    return new Core(
        persistence,
        new TestClock(),
        "node-1",
        () -> {
          persistence.close();
          pool.dispose();
        });
  }

  /** Another start of a node on the same database. */
  Core again(String node) {
    return new Core(persistence, clock, node, () -> {});
  }

  private Core(SePersistence persistence, TestClock clock, String node, Runnable close) {
    this.persistence = persistence;
    this.clock = clock;
    this.close = close;
    var manager = persistence.entityManager();
    var conversations = new JpaConversations(manager);
    var turns = new JpaTurns(manager);
    var attentions = new JpaAttentions(manager);
    this.routing =
        new RoutingBean(
            new JpaTickets(manager),
            new JpaTimetables(manager),
            shops,
            new RoutingSettings(NOTHING_SET),
            clock);
    this.hours = new PersonsHours(routing, persistence);
    var handovers = new HandoverBean(new JpaHandovers(manager), routing, clock);
    var outbox = new Outbox(manager, clock);
    var told = new Told();
    var seals = new Seals(new AesVault());
    var writer = new TranscriptWriter(turns, seals, told, clock);
    var end = new ConversationEnd(handovers, outbox, told, clock);
    var settings =
        new ConversationSettings(
            new Settings(
                key ->
                    Optional.ofNullable(
                        Map.of(NodeName.KEY, node, ConversationSettings.TURN_WAIT, "PT5S")
                            .get(key))));
    var finder = new ConversationFinder(conversations, turns, end, settings, clock);
    var bell = new LeaseBell();
    var consumed = new JpaConsumedEvents(manager, clock);
    var consumers =
        new EventConsumers(List.of(new AttentionFeed(attentions)), consumed, persistence);
    this.opener =
        new TurnOpener(
            persistence,
            finder,
            conversations,
            turns,
            writer,
            seals,
            handovers,
            settings,
            new ThisNode(settings),
            bell,
            clock);
    this.closer =
        new TurnCloser(
            persistence, conversations, turns, writer, seals, handovers, outbox, told, bell);
    this.line = new CustomerLine(persistence, finder, conversations, turns, seals, handovers);
    this.transcripts = new Transcripts(conversations, turns, handovers);
    this.desk =
        new ConversationDesk(
            conversations,
            attentions,
            handovers,
            writer,
            end,
            guard,
            shops,
            outbox,
            told,
            hours,
            clock);
    this.overview = new ConversationOverview(new JpaLookout(manager), attentions);
    this.idle = new IdleConversations(shops, conversations, end, settings, persistence, clock);
    this.relay =
        new OutboxRelay(
            new JpaOutboxEvents(manager), consumed, consumers::deliver, persistence, clock);
  }

  /** Lets a room be replaced or watched. */
  Core dialogue(UnaryOperator<DialogueService> change) {
    dialogue = change.apply(dialogue);
    return this;
  }

  TurnHandler handler() {
    return new TurnHandler(
        shops,
        guard,
        opener,
        u -> understanding.understand(u),
        q -> knowledge.search(q),
        new ConsultLoop(s -> dialogue.decide(s), shop, clock),
        closer,
        hours,
        clock);
  }

  Reply handle(Message message) {
    return ShopScope.call(SHOP, () -> handler().handle(message.inbound()));
  }

  /** In the demo shop, in one transaction. */
  <T> T work(Supplier<T> work) {
    return ShopScope.call(SHOP, () -> persistence.call(work));
  }

  List<TurnView> transcript(UUID conversation) {
    return work(() -> transcripts.turns(conversation, Optional.empty(), 0, 1000));
  }

  boolean inTransaction() {
    try {
      persistence.entityManager().isOpen();
      return true;
    } catch (IllegalStateException outside) {
      return false;
    }
  }

  @Override
  public void close() {
    close.run();
  }

  private final class Told implements ConversationEvents {
    @Override
    public void tell(TurnRecorded event) {
      events.add(event);
    }

    @Override
    public void tell(HandoverChanged event) {
      events.add(event);
    }

    @Override
    public void tell(TurnAnswered event) {
      events.add(event);
    }
  }

  private static final class TwoShops implements Shops {
    @Override
    public ShopProfile profile(ShopId shop) {
      if (!all().contains(shop)) {
        throw new NotFound("shop", shop.value());
      }
      return new ShopProfile(
          shop,
          shop.value(),
          ZoneId.of("Asia/Shanghai"),
          "CNY",
          "CN",
          List.of(LanguageTag.CHINESE, LanguageTag.ENGLISH));
    }

    @Override
    public List<ShopId> all() {
      return List.of(SHOP, OTHER);
    }
  }
}
