package io.kefu.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Consulted;
import io.kefu.commerce.Order;
import io.kefu.commerce.RequestKind;
import io.kefu.commerce.ShopDesk;
import io.kefu.commerce.ShopRequest;
import io.kefu.commerce.internal.StandaloneCommerce;
import io.kefu.dialogue.Consultation.CancelOrder;
import io.kefu.dialogue.Consultation.CarryOut;
import io.kefu.dialogue.Consultation.FindArticles;
import io.kefu.dialogue.Consultation.FindProducts;
import io.kefu.dialogue.Consultation.PrepareRequest;
import io.kefu.dialogue.Consultation.ReadCustomer;
import io.kefu.dialogue.Consultation.ReadOrder;
import io.kefu.dialogue.Consultation.ReadProduct;
import io.kefu.dialogue.Consultation.RecentOrders;
import io.kefu.knowledge.Hit;
import io.kefu.platform.SePersistence;
import io.kefu.privacy.Vault;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole dialogues with the demo shop itself: its customers, orders and products in a database, and
 * what customers confirm changes them.
 */
class DemoShopDialoguesTest {

  private static final ShopId SHOP = new ShopId("demo");
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static SePersistence persistence;
  private static StandaloneCommerce commerce;

  private final DialogueService dialogue = new DialogueManager(DialogueSettings.standard());

  @BeforeAll
  static void openTheShop() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:demo-dialogues;DB_CLOSE_DELAY=-1");
    persistence = new SePersistence(source, Map.of());
    commerce =
        new StandaloneCommerce(
            persistence.entityManager(), persistence, new ReadableVault(), CLOCK);
    commerce.fillDemoShop();
  }

  @AfterAll
  static void closeTheShop() {
    persistence.close();
  }

  @TestFactory
  Stream<DynamicTest> dialogues_goAsWritten() throws IOException {
    return scripts()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    script.path("dialogue").asText(),
                    () -> ShopScope.run(SHOP, () -> play(script))));
  }

  private void play(JsonNode script) {
    ScriptedDialogue scripted =
        new ScriptedDialogue(
            script, dialogue, new DemoWork(ScriptedDialogue.found(script), script), NOW);

    List<String> differences = scripted.play();

    if (Boolean.getBoolean("kefu.transcripts")) {
      System.out.println(
          "## " + script.path("dialogue").asText() + "\n" + scripted.transcript() + "\n");
    }
    assertThat(differences)
        .as(script.path("dialogue").asText() + "\n" + String.join("\n", differences))
        .isEmpty();
    assertThat(scripted.flows()).contains(script.path("flow").asText());
  }

  private static Stream<JsonNode> scripts() throws IOException {
    try (InputStream in = DemoShopDialoguesTest.class.getResourceAsStream("demo_dialogues.yaml")) {
      JsonNode dialogues = new YAMLMapper().readTree(in);
      return StreamSupport.stream(dialogues.spliterator(), false);
    }
  }

  /** Asks the demo shop's own desk. */
  private record DemoWork(Map<String, List<Hit>> articles, JsonNode script)
      implements ScriptedDialogue.ShopWork {

    @Override
    public Fact carryOut(Consultation asked) {
      return new Fact(asked, result(asked, commerce.shopDesk()));
    }

    private Consulted<?> result(Consultation asked, ShopDesk desk) {
      if (asked instanceof FindArticles find) {
        return new Consulted.Found<>(articles.getOrDefault(find.question(), List.of()));
      }
      if (asked instanceof ReadOrder read) {
        return desk.order(read.orderNo());
      }
      if (asked instanceof RecentOrders recent) {
        return desk.ordersOf(recent.userId(), NOW.minus(Duration.ofDays(90)));
      }
      if (asked instanceof CancelOrder cancel) {
        return desk.cancel(cancel.orderNo());
      }
      if (asked instanceof PrepareRequest prepare) {
        return desk.prepare(prepare.request());
      }
      if (asked instanceof CarryOut carryOut) {
        return desk.carryOut(carryOut.requestNo());
      }
      if (asked instanceof FindProducts find) {
        return desk.products(find.wish());
      }
      return asked instanceof ReadProduct read
          ? desk.product(read.sku())
          : desk.customer(((ReadCustomer) asked).userId());
    }

    /** Of the customer of this dialogue, as {@code RETURN ORD10010A delivered}. */
    @Override
    public List<String> confirmed() {
      CommerceDesk desk = commerce.commerceDesk();
      return desk.orders(script.path("user").asText(), null, 100).entries().stream()
          .flatMap(o -> desk.requestsFor(o.orderNo()).stream().map(r -> told(r, o)))
          .toList();
    }

    private static String told(ShopRequest request, Order order) {
      RequestKind kind = request.content().kind();
      return kind + " " + order.orderNo() + " " + order.status().code();
    }
  }

  /** No encryption: what is sealed is tested elsewhere. */
  private static final class ReadableVault implements Vault {

    @Override
    public String encrypt(String value, String context) {
      return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String decrypt(String ciphertext, String context) {
      return new String(Base64.getDecoder().decode(ciphertext), StandardCharsets.UTF_8);
    }
  }
}
