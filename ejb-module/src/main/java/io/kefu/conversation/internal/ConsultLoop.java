package io.kefu.conversation.internal;

import io.kefu.commerce.Consulted;
import io.kefu.commerce.ShopDesk;
import io.kefu.dialogue.Consultation;
import io.kefu.dialogue.Consultation.CancelOrder;
import io.kefu.dialogue.Consultation.CarryOut;
import io.kefu.dialogue.Consultation.FindArticles;
import io.kefu.dialogue.Consultation.FindProducts;
import io.kefu.dialogue.Consultation.PrepareRequest;
import io.kefu.dialogue.Consultation.ReadCustomer;
import io.kefu.dialogue.Consultation.ReadOrder;
import io.kefu.dialogue.Consultation.ReadProduct;
import io.kefu.dialogue.Consultation.RecentOrders;
import io.kefu.dialogue.Decision;
import io.kefu.dialogue.Decision.Consult;
import io.kefu.dialogue.Decision.Say;
import io.kefu.dialogue.DialogueService;
import io.kefu.dialogue.Fact;
import io.kefu.dialogue.Situation;
import io.kefu.knowledge.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/**
 * Decides and acts in turn: what the dialogue wants to know is asked of the shop, until it speaks.
 */
@ApplicationScoped
public class ConsultLoop {

  /** Consultations a turn: a customer waits two seconds for each at worst. */
  public static final int CONSULTATIONS = 4;

  /** How far back a customer's recent orders reach. */
  private static final Duration RECENT = Duration.ofDays(90);

  private final DialogueService dialogue;
  private final ShopDesk desk;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected ConsultLoop() {
    this(null, null, null);
  }

  @Inject
  public ConsultLoop(DialogueService dialogue, ShopDesk desk, Clock clock) {
    this.dialogue = dialogue;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Decides until something is said.
   *
   * @param situation what the decision rests on, given the facts so far
   * @param facts receives what the shop and the knowledge base told
   * @param articles finds articles for a question of the dialogue's own
   * @param mayChange whether whoever speaks may change an order at all
   */
  public Say decide(
      Function<List<Fact>, Situation> situation,
      List<Fact> facts,
      Function<String, List<Hit>> articles,
      boolean mayChange,
      Stopwatch watch) {
    while (true) {
      Situation now = situation.apply(List.copyOf(facts));
      Decision decision = watch.time("decide", () -> dialogue.decide(now));
      if (decision instanceof Say say) {
        return say;
      }
      Consultation wanted = ((Consult) decision).consultation();
      if (facts.size() == CONSULTATIONS) {
        throw new IllegalStateException(
            "The dialogue wants a fifth consultation in one turn: " + wanted.getClass());
      }
      facts.add(
          new Fact(wanted, watch.time("consult", () -> consult(wanted, articles, mayChange))));
    }
  }

  private Consulted<?> consult(
      Consultation wanted, Function<String, List<Hit>> articles, boolean mayChange) {
    if (wanted instanceof FindArticles find) {
      return new Consulted.Found<>(articles.apply(find.question()));
    }
    if (wanted instanceof ReadOrder read) {
      return desk.order(read.orderNo());
    }
    if (wanted instanceof RecentOrders recent) {
      return desk.ordersOf(recent.userId(), clock.instant().minus(RECENT));
    }
    if (wanted instanceof CancelOrder cancel) {
      return mayChange ? desk.cancel(cancel.orderNo()) : new Consulted.NotAllowed<>();
    }
    if (wanted instanceof PrepareRequest prepare) {
      return mayChange ? desk.prepare(prepare.request()) : new Consulted.NotAllowed<>();
    }
    if (wanted instanceof CarryOut carryOut) {
      return mayChange ? desk.carryOut(carryOut.requestNo()) : new Consulted.NotAllowed<>();
    }
    if (wanted instanceof FindProducts find) {
      return desk.products(find.wish());
    }
    if (wanted instanceof ReadProduct read) {
      return desk.product(read.sku());
    }
    return desk.customer(((ReadCustomer) wanted).userId());
  }
}
