package io.kefu.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Customers without end, each with one conversation out of {@code conversations.tsv}, in which they
 * say one line after another. Those who ask about an order have one.
 */
final class Customers {

  /** Turns of each conversation. */
  static final int TURNS = 3;

  private static final String FILE = "conversations.tsv";
  private static final String WITH_ORDER = "order";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Dialogue> dialogues;
  private final String checksum;

  /** Tells the conversations of one benchmark from those of another on the same server. */
  private final String run;

  private Customers(List<Dialogue> dialogues, String checksum, String run) {
    this.dialogues = dialogues;
    this.checksum = checksum;
    this.run = run;
  }

  private record Dialogue(boolean order, List<String> lines) {}

  static Customers of(String run) throws IOException {
    try (InputStream file = Customers.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(file, FILE).readAllBytes();
      List<Dialogue> dialogues =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.isBlank() && !l.startsWith("#"))
              .map(Customers::dialogue)
              .toList();
      return new Customers(dialogues, checksum(bytes), run);
    }
  }

  /** What they say, in short, for the report. */
  String describe() {
    return String.format(
        "%d conversations of %d turns, SHA-256 %s", dialogues.size(), TURNS, checksum);
  }

  /**
   * The body of a turn.
   *
   * @param turn 0 .. {@link #TURNS} - 1
   */
  String turn(int customer, int turn) {
    ObjectNode body = JSON.createObjectNode();
    body.put("query", dialogue(customer).lines().get(turn));
    body.put("message_id", Integer.toString(turn));
    ObjectNode context = body.putObject("context");
    context.put("user_id", name(customer));
    context.put("conversation_id", name(customer));
    return write(body);
  }

  boolean hasOrder(int customer) {
    return dialogue(customer).order();
  }

  String orderNo(int customer) {
    return ("BENCH-" + run + "-" + customer).toUpperCase(Locale.ROOT);
  }

  /** The customer's order: shipped, under way, late by a day for every other customer. */
  String order(int customer) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    ObjectNode order = JSON.createObjectNode();
    order.put("order_no", orderNo(customer));
    order.put("user_id", name(customer));
    order.put("status", "shipped");
    order.put("placed_at", now.minus(4, ChronoUnit.DAYS).toString());
    order.put("paid_at", now.minus(4, ChronoUnit.DAYS).toString());
    order.put("promised_at", now.plus(customer % 2 == 0 ? 1 : -1, ChronoUnit.DAYS).toString());
    ObjectNode item = order.putArray("items").addObject();
    item.put("sku", "TEE-BLK-M").put("quantity", 1);
    item.putObject("title").put("zh", "纯棉T恤").put("en", "Cotton tee");
    price(item.putObject("price"));
    price(order.putObject("total"));
    ObjectNode parcel = order.putArray("parcels").addObject();
    parcel.put("carrier", "SF").put("waybill", "SF9" + String.format("%012d", customer));
    parcel.put("status", "in_transit");
    parcel.put("estimated_at", now.plus(1, ChronoUnit.DAYS).toString());
    parcel
        .putArray("events")
        .addObject()
        .put("at", now.minus(3, ChronoUnit.DAYS).toString())
        .put("text", "已揽收");
    return write(order);
  }

  private static void price(ObjectNode price) {
    price.put("amount", "59.00").put("currency", "CNY");
  }

  private String name(int customer) {
    return "bench-" + run + "-" + customer;
  }

  private Dialogue dialogue(int customer) {
    return dialogues.get(customer % dialogues.size());
  }

  private static Dialogue dialogue(String line) {
    String[] cells = line.split("\t");
    if (cells.length != TURNS + 1) {
      throw new IllegalStateException(
          "A row of " + FILE + " has " + (TURNS + 1) + " cells: " + line);
    }
    return new Dialogue(cells[0].equals(WITH_ORDER), List.of(cells).subList(1, cells.length));
  }

  private static String write(ObjectNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String checksum(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
