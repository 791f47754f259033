package io.kefu.web.stream;

import io.kefu.conversation.HandoverChanged;
import io.kefu.conversation.Speaker;
import io.kefu.conversation.TurnRecorded;
import io.kefu.conversation.Typing;
import io.kefu.platform.Drain;
import io.kefu.shared.ShopId;
import io.kefu.shop.Unauthenticated;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the open sockets of this node and wakes them: at once when somebody speaks here, within a
 * second when it was on another node. For that it asks, for each shop that has listeners, in which
 * conversations somebody spoke during the last seconds; what that costs depends on how much is
 * said, not on how many listen. Beside that it looks after sockets that are silent, too slow, or
 * whose credential is no longer good, and says goodbye when the server ends.
 */
@ApplicationScoped
public class StreamHub {

  private static final Logger LOG = Logger.getLogger(StreamHub.class.getName());

  /**
   * How far back each look at other nodes reaches: a transaction's length and the difference of two
   * nodes' clocks. Who is told twice finds nothing new.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  /** Rounds of a second between two looks at a socket's credential. */
  private static final int LOOK_AGAIN = 2;

  /** Between the gate and the container's first call for a socket. */
  private static final Duration HANDSHAKE = Duration.ofSeconds(10);

  /** How long the server's end waits for goodbyes to leave. */
  private static final Duration GOODBYE = Duration.ofSeconds(3);

  private static final int AFTER_LEAST_MILLIS = 500;
  private static final int AFTER_MOST_MILLIS = 3000;

  private final StreamSettings settings;
  private final StreamTickets tickets;
  private final House house;
  private final Drain drain;
  private final Clock clock;
  private final OpenSockets sockets = new OpenSockets();
  private final Map<String, Expected> expected = new ConcurrentHashMap<>();

  @Resource ManagedExecutorService threads;
  @Resource private ManagedScheduledExecutorService rounds;

  private @Nullable ScheduledFuture<?> round;
  private Drain.@Nullable Pass arrangement;
  private int count;

  /** For the container. */
  @NullUnmarked
  protected StreamHub() {
    this(null, null, null, null, Clock.systemUTC());
  }

  @Inject
  public StreamHub(
      StreamSettings settings, StreamTickets tickets, House house, Drain drain, Clock clock) {
    this.settings = settings;
    this.tickets = tickets;
    this.house = house;
    this.drain = drain;
    this.clock = clock;
  }

  /** Whom the gate has let in, and until when the socket is awaited. */
  private record Expected(Guest guest, Instant until) {}

  @PostConstruct
  void begin() {
    arrangement = drain.whenBegun(this::sayGoodbye);
    round = rounds.scheduleWithFixedDelay(this::goRound, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void end() {
    if (round != null) {
      round.cancel(false);
    }
    if (arrangement != null) {
      arrangement.close();
    }
  }

  // ---- sockets come and go

  /**
   * @throws Unavailable if this node has sockets enough
   */
  void requireRoom() {
    if (sockets.size() + expected.size() >= settings.sockets()) {
      throw new Unavailable("This node keeps no more WebSockets open");
    }
  }

  /** The gate has taken the ticket; its socket comes next. */
  void expect(String ticket, Guest guest) {
    expected.put(ticket, new Expected(guest, clock.instant().plus(HANDSHAKE)));
  }

  /** Opens the socket of a ticket that the gate has taken; empty if it has not. */
  Optional<OpenSocket> open(String ticket, SessionWriter.Wire wire) {
    return Optional.ofNullable(expected.remove(ticket)).map(e -> opened(e.guest(), wire));
  }

  private OpenSocket opened(Guest guest, SessionWriter.Wire wire) {
    Opening opening = new Opening();
    SessionWriter writer = new SessionWriter(wire, opening::room, System::nanoTime);
    StreamSession session =
        new StreamSession(
            house.talkOf(guest),
            guest.hail(),
            writer,
            new Mailbox(threads),
            conversation -> sockets.listen(opening.required(), conversation));
    OpenSocket socket = new OpenSocket(guest, session);
    opening.socket = socket;
    sockets.add(socket);
    return socket;
  }

  /** Ties the two ends of a socket together, which know each other by it. */
  private static final class Opening {

    private volatile @Nullable OpenSocket socket;

    OpenSocket required() {
      return Objects.requireNonNull(socket);
    }

    void room() {
      required().session().wake();
    }
  }

  void left(OpenSocket socket) {
    sockets.remove(socket);
  }

  // ---- something was said

  void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) TurnRecorded event) {
    wake(event.conversation());
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) HandoverChanged event) {
    wake(event.conversation());
  }

  private void wake(UUID conversation) {
    sockets.in(conversation).forEach(socket -> socket.session().wake());
  }

  /** The customer sees that an operator is writing. */
  void typing(@Observes Typing event) {
    if (event.speaker() == Speaker.OPERATOR) {
      sockets
          .in(event.conversation())
          .forEach(socket -> socket.session().typing(event.speaker().code()));
    }
  }

  // ---- once a second

  void goRound() {
    count++;
    forgetTheUnseen();
    forEach(sockets.all(), this::lookAfter);
    forEach(sockets.shops(), this::listenElsewhere);
  }

  /** What fails for one keeps nobody else from their turn; told once, however many there are. */
  private static <T> void forEach(Collection<T> all, Consumer<T> work) {
    List<RuntimeException> failures = new ArrayList<>();
    for (T one : all) {
      try {
        work.accept(one);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      LOG.log(
          Level.WARNING,
          failures.get(0),
          () ->
              "KEFU-WEB-016: a round over sockets and their shops failed for "
                  + failures.size()
                  + " of "
                  + all.size()
                  + "; the next one is soon");
    }
  }

  private void forgetTheUnseen() {
    Instant now = clock.instant();
    expected.values().removeIf(e -> e.until().isBefore(now));
  }

  private void lookAfter(OpenSocket socket) {
    StreamSession session = socket.session();
    session.writer().check(settings.patience());
    if (socket.silentFor(settings.idle())) {
      session.end(Frames.reconnect(Farewell.SOON), Farewell.SILENT);
    } else if (count % LOOK_AGAIN == 0 && !tickets.stillGood(socket.guest())) {
      session.end(Frames.problem(new Unauthenticated(), null), Farewell.REVOKED);
    }
  }

  private void listenElsewhere(ShopId shop) {
    house
        .spokenSince(shop, clock.instant().minus(OVERLAP))
        .forEach(
            (conversation, seq) ->
                sockets.in(conversation).stream()
                    .map(OpenSocket::session)
                    .filter(session -> session.sent() < seq)
                    .forEach(StreamSession::wake));
  }

  // ---- the end

  private void sayGoodbye() {
    sockets
        .all()
        .forEach(socket -> socket.session().end(Frames.reconnect(someTime()), Farewell.RESTART));
    sockets.awaitNone(GOODBYE);
  }

  /** Not everybody at the same moment. */
  private static Duration someTime() {
    return Duration.ofMillis(
        ThreadLocalRandom.current().nextInt(AFTER_LEAST_MILLIS, AFTER_MOST_MILLIS));
  }
}
