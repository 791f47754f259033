package io.kefu.web.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kefu.conversation.Hail;
import io.kefu.platform.OneUseTickets;
import io.kefu.shared.ShopScope;
import io.kefu.shop.AccessPolicy;
import io.kefu.shop.Caller;
import io.kefu.shop.Credentials;
import io.kefu.shop.Forbidden;
import io.kefu.shop.Presented;
import io.kefu.shop.Unauthenticated;
import io.kefu.web.Json;
import io.kefu.web.Seal;
import io.kefu.web.conversation.ChatRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Gives tickets for sockets and takes them back, once each. A ticket stands in an address, where a
 * key must not; it is good for half a minute. What the caller showed is kept with it, sealed under
 * the ticket itself, of which only a hash is kept: so the socket's request is looked at with the
 * same eyes as any other – key, origin of the page, visitor's token.
 */
@ApplicationScoped
public class StreamTickets {

  static final Duration LIFE = Duration.ofSeconds(30);

  private static final int BYTES = 32;
  private static final List<String> WISHES = List.of("context", "channel", "language");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OneUseTickets tickets;
  private final Credentials credentials;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected StreamTickets() {
    this(null, null, Clock.systemUTC());
  }

  @Inject
  public StreamTickets(OneUseTickets tickets, Credentials credentials, Clock clock) {
    this.tickets = tickets;
    this.credentials = credentials;
    this.clock = clock;
  }

  /** A ticket and its end. */
  record Given(String ticket, Instant expiresAt) {}

  /** What is kept. */
  record Kept(String bearer, @Nullable String visitorToken, JsonNode wish) {}

  /**
   * @param wish {@code context}, {@code channel} and {@code language} of the socket
   * @throws io.kefu.shared.InvalidRequest naming every wrong field
   */
  Given give(Presented presented, Caller caller, JsonNode wish) {
    ChatRequest.hail(wish, caller);
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    Instant end = clock.instant().plus(LIFE);
    Kept kept = new Kept(presented.bearer(), presented.visitorToken().orElse(null), wishes(wish));
    tickets.keep(Seal.hash(ticket), Seal.under(ticket).close(Json.bytes(kept)), end);
    return new Given(ticket, end);
  }

  private static ObjectNode wishes(JsonNode wish) {
    ObjectNode kept = Json.mapper().createObjectNode();
    WISHES.stream().filter(wish::hasNonNull).forEach(name -> kept.set(name, wish.get(name)));
    return kept;
  }

  /**
   * Takes a ticket back.
   *
   * @param origin the page's, where a browser sent one with the socket's request
   * @param sameOrigin whether the browser vouches that the page came from this very server
   * @throws Unauthenticated if there is no such ticket any more, or the key is no longer good
   * @throws Forbidden if a site key comes from a page of another origin
   */
  Guest take(String ticket, Optional<String> origin, boolean sameOrigin) {
    String sealed =
        tickets
            .take(Seal.hash(ticket))
            .orElseThrow(
                () ->
                    new Unauthenticated(
                        "Open the stream with ?ticket=… from POST /v1/stream/tickets; each opens"
                            + " one socket within 30 seconds"));
    Kept kept = Json.read(Seal.under(ticket).open(sealed), Kept.class);
    Presented presented =
        new Presented(kept.bearer(), origin, sameOrigin, Optional.ofNullable(kept.visitorToken()));
    Caller caller = admitted(presented);
    Hail hail = ShopScope.call(caller.shop(), () -> ChatRequest.hail(kept.wish(), caller));
    return new Guest(caller, presented, hail);
  }

  private Caller admitted(Presented presented) {
    Caller caller = credentials.authenticate(presented).orElseThrow(Unauthenticated::new);
    boolean admitted =
        AccessPolicy.shipped()
            .route("GET", StreamEndpoint.PATH)
            .filter(rule -> rule.admits(caller))
            .isPresent();
    if (!admitted) {
      throw new Forbidden("The key does not open the stream");
    }
    return caller;
  }

  /** Whether what a guest showed would still be let in. */
  boolean stillGood(Guest guest) {
    try {
      return credentials
          .authenticate(guest.presented())
          .filter(caller -> caller.equals(guest.caller()))
          .isPresent();
    } catch (Forbidden e) {
      return false;
    }
  }

  /** Bytes of a ticket's text, all ASCII; longer ones are none of ours. */
  static boolean looksLikeOne(@Nullable String ticket) {
    return ticket != null && ticket.getBytes(StandardCharsets.UTF_8).length <= 2 * BYTES;
  }
}
