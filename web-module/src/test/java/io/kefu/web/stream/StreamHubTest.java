package io.kefu.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.shared.ShopId;
import io.kefu.shop.Caller;
import io.kefu.shop.Presented;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamHubTest {

  private final List<String> asked = new ArrayList<>();
  private final Cable first = Cable.flowing();
  private final Cable second = Cable.flowing();
  private final StreamHub hub =
      new StreamHub(new StreamSettings(), new Tickets(), new Houses(), null, Clock.systemUTC());

  @BeforeEach
  void twoListen() {
    hub.threads =
        (ManagedExecutorService)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                  ((Runnable) arguments[0]).run();
                  return null;
                });
    enter("tea", first);
    enter("books", second);
  }

  private void enter(String shop, Cable cable) {
    hub.expect(shop, guest(shop));
    hub.open(shop, cable).orElseThrow().heard("{\"type\": \"hello\"}");
  }

  @Test
  void shopThatCannotBeAsked_keepsNoOtherFromBeingAsked() {
    hub.goRound();

    assertThat(asked).containsExactlyInAnyOrder("tea", "books");
  }

  @Test
  void socketThatCannotBeLookedAt_keepsNoOtherFromIt() {
    hub.goRound();
    hub.goRound();

    assertThat(List.of(first, second))
        .extracting(cable -> cable.closed)
        .containsExactlyInAnyOrder(null, Farewell.REVOKED);
  }

  private static Guest guest(String shop) {
    return new Guest(
        new Caller(
            Caller.Kind.SECRET_KEY, new ShopId(shop), "key", Set.of(), Set.of(), Optional.empty()),
        new Presented("kefu_sk_", Optional.empty(), false, Optional.empty()),
        Village.HAIL);
  }

  /** Whichever shop is asked first cannot be. */
  private final class Houses extends House {

    @Override
    Talk talkOf(Guest guest) {
      return new Village();
    }

    @Override
    Map<UUID, Long> spokenSince(ShopId shop, Instant moment) {
      asked.add(shop.value());
      if (asked.size() == 1) {
        throw new IllegalStateException("the database is away");
      }
      return Map.of();
    }
  }

  /** Whichever guest is looked at first cannot be; no other is good any more. */
  private static final class Tickets extends StreamTickets {

    private int looks;

    @Override
    boolean stillGood(Guest guest) {
      looks++;
      if (looks == 1) {
        throw new IllegalStateException("the database is away");
      }
      return false;
    }
  }
}
