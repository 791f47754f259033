package io.kefu.dialogue.internal;

import io.kefu.commerce.Consulted;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderStatus;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductWish;
import io.kefu.dialogue.Consultation;
import io.kefu.dialogue.Consultation.FindArticles;
import io.kefu.dialogue.Consultation.FindProducts;
import io.kefu.dialogue.Consultation.ReadProduct;
import io.kefu.dialogue.Consultation.RecentOrders;
import io.kefu.dialogue.internal.OrderFinder.Finding;
import io.kefu.dialogue.model.Flow;
import io.kefu.dialogue.model.Slot;
import io.kefu.knowledge.Hit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a flow knows, by path, and what it looks up when a guard or a message speaks of
 * it: the order, the product, products that fit, the article.
 */
final class Known {

  /** What the flow was begun for, among its slots. */
  static final String WISH = "wish";

  /** Number of the request that was prepared, among the slots. */
  static final String REQUEST = "request.no";

  /** What is known of the request prepared last begins so, among the slots. */
  static final String OF_REQUEST = "request.";

  /**
   * Whether the flow's article was found, among its slots: {@code figures}, {@code text} or {@code
   * none}.
   */
  private static final String ARTICLE = "article";

  private static final Set<OrderStatus> UNDER_WAY =
      EnumSet.of(
          OrderStatus.UNPAID,
          OrderStatus.PAID,
          OrderStatus.PACKED,
          OrderStatus.SHIPPED,
          OrderStatus.RETURNING);

  /** Shown at once; more would not be read. */
  private static final int SHOWN = 3;

  private static final int CONSIDERED = 20;

  private final Turn turn;
  private final Flow flow;
  private final Map<String, String> slots;
  private final Draft draft;
  private @Nullable Order order;
  private @Nullable Hit article;
  private @Nullable List<Product> products;
  private @Nullable Product product;
  private @Nullable List<Order> orders;
  private Map<String, Object> orderValues = Map.of();

  Known(Turn turn, Flow flow, Map<String, String> slots, Draft draft) {
    this.turn = turn;
    this.flow = flow;
    this.slots = slots;
    this.draft = draft;
  }

  /** Why the flow cannot go on with what is known. */
  sealed interface Lack {

    record Needs(Consultation consultation) implements Lack {}

    /** The shop's system is away. */
    record Away() implements Lack {}

    /** There is no such order any more. */
    record Gone() implements Lack {}
  }

  Optional<Order> order() {
    return Optional.ofNullable(order);
  }

  void know(Order found) {
    this.order = found;
    this.orderValues =
        OrderValues.of(found, turn.situation().now(), turn.words(), flow.parameters());
    draft.seen(found).remember(Memory.ORDER_NO, found.orderNo());
    found.items().stream()
        .findFirst()
        .ifPresent(item -> draft.remember(Memory.PRODUCT, item.sku()));
  }

  /** Looks up what these paths speak of; empty if all that can be known is. */
  Optional<Lack> lookUp(Collection<String> paths) {
    Optional<Lack> lack = paths.stream().anyMatch(Known::ofOrder) ? readOrder() : Optional.empty();
    if (lack.isEmpty() && speaksOf(paths, "product.", "size.")) {
      lack = readProduct();
    }
    if (lack.isEmpty() && speaksOf(paths, "orders.")) {
      lack = findOrders();
    }
    if (lack.isEmpty() && speaksOf(paths, "products.")) {
      lack = findProducts();
    }
    return lack.isEmpty() && speaksOf(paths, "article.", "voucher.") ? findArticle() : lack;
  }

  private static boolean speaksOf(Collection<String> paths, String... groups) {
    return paths.stream().anyMatch(p -> Stream.of(groups).anyMatch(p::startsWith));
  }

  private static boolean ofOrder(String path) {
    boolean knownAnyway =
        path.equals("order.at_hand") || path.equals("order.said") || path.equals("order.no");
    return !knownAnyway
        && (path.startsWith("order.")
            || path.startsWith("late.")
            || path.startsWith("voucher.")
            || path.startsWith("item."));
  }

  /** Whether that value is known without looking anything up. */
  static boolean atHand(String path) {
    return speaksOf(List.of(path), "slot.", "memory.", "param.", "said.", "request.", "contact.")
        || path.equals("intent")
        || path.equals("order.at_hand")
        || path.equals("order.said");
  }

  Optional<Lack> readOrder() {
    Optional<String> number = flow.orderSlot().map(Slot::name).map(slots::get);
    if (order != null || number.isEmpty()) {
      return Optional.empty();
    }
    Finding finding =
        new OrderFinder(turn, flow.orderSlot().orElseThrow(), Optional.empty()).read(number.get());
    if (finding instanceof Finding.Found found) {
      know(found.order());
      return Optional.empty();
    }
    if (finding instanceof Finding.Ask) {
      slots.remove(flow.orderSlot().orElseThrow().name());
      return Optional.of(new Lack.Gone());
    }
    return Optional.of(
        finding instanceof Finding.Needs needs
            ? new Lack.Needs(needs.consultation())
            : new Lack.Away());
  }

  /** The product spoken of; nothing where the shop does not have it any more. */
  private Optional<Lack> readProduct() {
    Optional<String> sku = slotOf(Slot.Kind.PRODUCT).or(() -> slotOf(Slot.Kind.ITEM));
    if (sku.isEmpty() || product != null) {
      return Optional.empty();
    }
    Optional<Product> known = told(sku.get());
    Consultation wanted = new ReadProduct(sku.get());
    Optional<Consulted<?>> result = turn.consulted(wanted);
    if (known.isEmpty() && result.isEmpty()) {
      return turn.mayConsult() ? Optional.of(new Lack.Needs(wanted)) : Optional.empty();
    }
    if (known.isEmpty() && result.orElseThrow() instanceof Consulted.Unavailable<?>) {
      return Optional.of(new Lack.Away());
    }
    known.ifPresent(this::know);
    return Optional.empty();
  }

  private void know(Product found) {
    this.product = found;
    draft.remember(Memory.PRODUCT, found.sku());
  }

  private @Nullable Object ofProduct(String path) {
    return product == null
        ? null
        : ProductValues.of(product, turn.words(), slotOf(Slot.Kind.BODY).map(BodyMeasures::of))
            .get(path);
  }

  /** The customer's orders of the last 90 days that are under way. */
  private Optional<Lack> findOrders() {
    Optional<String> user = turn.situation().userId();
    if (orders != null || user.isEmpty()) {
      return Optional.empty();
    }
    Consultation wanted = new RecentOrders(user.get());
    Optional<Consulted<?>> result = turn.consulted(wanted);
    if (result.isEmpty()) {
      return turn.mayConsult() ? Optional.of(new Lack.Needs(wanted)) : Optional.empty();
    }
    this.orders =
        result.get() instanceof Consulted.Found<?> found && found.value() instanceof List<?> list
            ? list.stream()
                .filter(Order.class::isInstance)
                .map(Order.class::cast)
                .filter(o -> turn.mayKnow(o) && UNDER_WAY.contains(o.status()))
                .toList()
            : List.of();
    return Optional.empty();
  }

  private @Nullable Object ofOrders(String name) {
    if (orders == null || orders.isEmpty()) {
      return null;
    }
    return name.equals("open") ? (Object) (long) orders.size() : orders.get(0).orderNo();
  }

  /** From any answer of this turn. */
  private Optional<Product> told(String sku) {
    return turn.situation().facts().stream()
        .map(f -> f.result())
        .flatMap(Known::products)
        .filter(p -> p.sku().equalsIgnoreCase(sku))
        .findFirst();
  }

  private static Stream<Product> products(Consulted<?> result) {
    return result instanceof Consulted.Found<?> found && found.value() instanceof Product product
        ? Stream.of(product)
        : ProductFinder.products(result).stream();
  }

  /** Those that fit the words wanted, or else those like the product spoken of. */
  private Optional<Lack> findProducts() {
    if (products != null) {
      return Optional.empty();
    }
    Optional<Lack> lack = readProduct();
    Optional<String> goods = slotOf(Slot.Kind.GOODS);
    Optional<Product> like = slotOf(Slot.Kind.PRODUCT).flatMap(this::told);
    List<String> words =
        goods
            .map(g -> List.of(g.split(" ")))
            .orElseGet(() -> like.map(Known::kind).orElse(List.of()));
    if (lack.isPresent() || words.isEmpty()) {
      return lack;
    }
    Consultation wanted =
        new FindProducts(new ProductWish(words, goods.flatMap(g -> budget()), true, CONSIDERED));
    Optional<Consulted<?>> result = turn.consulted(wanted);
    if (result.isEmpty()) {
      return turn.mayConsult() ? Optional.of(new Lack.Needs(wanted)) : Optional.empty();
    }
    if (result.get() instanceof Consulted.Unavailable<?>) {
      return Optional.of(new Lack.Away());
    }
    this.products =
        Wished.closest(ProductFinder.products(result.get()), words).stream()
            .filter(p -> like.filter(l -> l.sku().equals(p.sku())).isEmpty())
            .limit(SHOWN)
            .toList();
    return Optional.empty();
  }

  /** The last part of its category. */
  private static List<String> kind(Product product) {
    String[] parts = product.category().split("/");
    return Wished.words(parts[parts.length - 1]);
  }

  private Optional<BigDecimal> budget() {
    return draft.remembered(Memory.BUDGET).map(BigDecimal::new);
  }

  /** Looks among this turn's articles, then asks for the flow's title once. */
  private Optional<Lack> findArticle() {
    if (slots.containsKey(ARTICLE) && article == null && !"none".equals(slots.get(ARTICLE))) {
      slots.remove(ARTICLE);
    }
    if (slots.containsKey(ARTICLE) || flow.articleWords().isEmpty()) {
      return Optional.empty();
    }
    double minimum = turn.settings().articleMinOfSureWish();
    Optional<Hit> found =
        Articles.speakingOf(turn.situation().answers(), flow.articleWords(), minimum);
    if (found.isEmpty()) {
      String question = title();
      Optional<List<Hit>> asked = Articles.asked(turn, question);
      if (asked.isEmpty() && turn.mayConsult()) {
        return Optional.of(new Lack.Needs(new FindArticles(question)));
      }
      found = Articles.speakingOf(asked.orElse(List.of()), flow.articleWords(), minimum);
    }
    found.ifPresent(hit -> this.article = hit);
    slots.put(
        ARTICLE,
        found
            .map(h -> Articles.names(h, flow.parameters().values()) ? "figures" : "text")
            .orElse("none"));
    return Optional.empty();
  }

  String title() {
    return flow.title().getOrDefault(turn.words().chinese() ? "zh" : "en", flow.name());
  }

  Optional<Hit> article() {
    return Optional.ofNullable(article);
  }

  List<Product> products() {
    return products == null ? List.of() : products;
  }

  private Optional<String> slotOf(Slot.Kind kind) {
    return flow.slots().values().stream()
        .filter(s -> s.kind() == kind)
        .map(s -> slots.get(s.name()))
        .filter(v -> v != null)
        .findFirst();
  }

  @Nullable Object value(String path) {
    int dot = path.indexOf('.');
    String group = dot < 0 ? path : path.substring(0, dot);
    String name = path.substring(dot + 1);
    return switch (group) {
      case "slot" -> slots.get(name);
      case "memory" -> draft.remembered(name).orElse(null);
      case "param" -> flow.parameters().get(name);
      case "intent" -> slots.get(WISH);
      case "said" -> said(name);
      case "request" -> slots.get(path);
      case "contact" -> Contact.of(turn).map(Contact::text).orElse(null);
      case "choice" -> chosen(name);
      case "article" -> ofArticle(name);
      case "product", "size" -> ofProduct(path);
      case "orders" -> ofOrders(name);
      case "products" -> ofProducts(name);
      case "item" -> item();
      case "voucher" -> "figures".equals(slots.get(ARTICLE)) ? orderValues.get(path) : null;
      default -> ofOrder(path, name);
    };
  }

  private @Nullable Object said(String name) {
    return switch (name) {
      case "mine" -> turn.said().mine();
      case "user" -> turn.situation().userId().isPresent();
      case "how" -> turn.asksForArticle();
      case "when" -> turn.asksWhen();
      case "measures" -> BodyMeasures.read(turn.situation().utterance()).isPresent();
      default -> turn.situation().userId().isPresent() || turn.settings().anonymousChanges();
    };
  }

  private @Nullable Object ofArticle(String name) {
    String found = slots.getOrDefault(ARTICLE, "none");
    return switch (name) {
      case "known" -> !"none".equals(found);
      case "figures" -> "figures".equals(found);
      case "title" -> article == null ? null : article.title();
      default -> article == null ? null : article.answer().strip();
    };
  }

  private @Nullable Object ofProducts(String name) {
    if (name.equals("count")) {
      return (long) products().size();
    }
    return products().isEmpty() ? null : ProductValues.list(products(), turn.words());
  }

  /** What a choice is called in the reply's language. */
  private @Nullable Object chosen(String slot) {
    return Optional.ofNullable(flow.slots().get(slot))
        .map(s -> s.options().get(slots.getOrDefault(slot, "")))
        .map(turn.words()::say)
        .orElse(null);
  }

  /** The title of the order's line that was chosen; of the order's products where none was. */
  private @Nullable Object item() {
    Optional<String> sku = slotOf(Slot.Kind.ITEM);
    return Optional.ofNullable(order)
        .map(
            o ->
                o.items().stream()
                    .filter(i -> sku.filter(i.sku()::equals).isPresent())
                    .findFirst()
                    .map(i -> OrderValues.title(i, turn.words()))
                    .orElseGet(() -> OrderValues.product(o, turn.words())))
        .orElse(null);
  }

  private @Nullable Object ofOrder(String path, String name) {
    return switch (name) {
      case "at_hand" -> turn.orderAtHand();
      case "said" -> turn.orderSaid();
      case "no" ->
          orderValues.getOrDefault(
              path, flow.orderSlot().map(Slot::name).map(slots::get).orElse(""));
      default -> orderValues.get(path);
    };
  }
}
