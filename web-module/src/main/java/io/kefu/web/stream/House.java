package io.kefu.web.stream;

import io.kefu.conversation.CustomerLine;
import io.kefu.conversation.CustomerRead;
import io.kefu.conversation.Hail;
import io.kefu.conversation.Heard;
import io.kefu.conversation.InboundMessage;
import io.kefu.conversation.Joined;
import io.kefu.conversation.Reply;
import io.kefu.conversation.Speaker;
import io.kefu.conversation.TurnHandler;
import io.kefu.conversation.Typing;
import io.kefu.platform.Drain;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shop.Caller;
import io.kefu.web.RateLimits;
import io.kefu.web.TooManyRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** The conversation's rooms, as sockets use them: each call in the shop of its guest. */
@ApplicationScoped
public class House {

  private final TurnHandler handler;
  private final CustomerLine line;
  private final RateLimits rates;
  private final Drain drain;
  private final Event<Typing> typing;
  private final Event<CustomerRead> read;

  /** For the container. */
  @NullUnmarked
  protected House() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public House(
      TurnHandler handler,
      CustomerLine line,
      RateLimits rates,
      Drain drain,
      Event<Typing> typing,
      Event<CustomerRead> read) {
    this.handler = handler;
    this.line = line;
    this.rates = rates;
    this.drain = drain;
    this.typing = typing;
    this.read = read;
  }

  Talk talkOf(Guest guest) {
    return new GuestTalk(guest.caller(), guest.hail());
  }

  /** The shop's conversations in which somebody spoke since then, with their last seqs. */
  Map<UUID, Long> spokenSince(ShopId shop, Instant moment) {
    return ShopScope.call(shop, () -> line.spokenSince(moment));
  }

  private final class GuestTalk implements Talk {

    private final Caller caller;
    private final Hail hail;

    GuestTalk(Caller caller, Hail hail) {
      this.caller = caller;
      this.hail = hail;
    }

    @Override
    public void admit() {
      RateLimits.State rate = rates.count(caller);
      if (!rate.admitted()) {
        throw new TooManyRequests(rate.limit(), rate.pause());
      }
    }

    @Override
    public Joined join(Hail asked) {
      return ShopScope.call(caller.shop(), () -> line.join(asked));
    }

    @Override
    public Reply say(InboundMessage message) {
      try (Drain.Pass inside =
          drain.enter().orElseThrow(() -> new Unavailable("The server is stopping"))) {
        return ShopScope.call(caller.shop(), () -> handler.handle(message));
      }
    }

    @Override
    public Heard hear(UUID conversation, long after, int limit) {
      return ShopScope.call(
          caller.shop(), () -> line.hear(conversation, hail.visitor(), after, limit));
    }

    @Override
    public void typing(UUID conversation) {
      typing.fire(new Typing(caller.shop(), conversation, Speaker.CUSTOMER));
    }

    @Override
    public void read(UUID conversation, long seq) {
      read.fire(new CustomerRead(caller.shop(), conversation, seq));
    }
  }
}
