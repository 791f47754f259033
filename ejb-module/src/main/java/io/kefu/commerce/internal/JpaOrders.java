package io.kefu.commerce.internal;

import io.kefu.commerce.CancelOutcome;
import io.kefu.commerce.Listing;
import io.kefu.commerce.Order;
import io.kefu.commerce.OrderSearch;
import io.kefu.commerce.model.MatchKey;
import io.kefu.commerce.model.Orders;
import io.kefu.privacy.Vault;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The shop's orders in our own database. */
@ApplicationScoped
class JpaOrders implements Orders {

  private static final String NAMED =
      " and (o.orderKey like :part escape '!' or o.userId = :text or exists (select 1 from"
          + " StoredParcel p where p.order = o and upper(p.waybill) = upper(:text)))";
  private static final String NEWEST_FIRST = " order by o.placedAt desc, o.orderKey";

  private final EntityManager entityManager;
  private final UnitOfWork unit;
  private final Collisions collisions;
  private final AddressSeal seal;

  /** For the container. */
  @NullUnmarked
  protected JpaOrders() {
    this(null, null, null);
  }

  @Inject
  JpaOrders(EntityManager entityManager, UnitOfWork unit, Vault vault) {
    this.entityManager = entityManager;
    this.unit = unit;
    this.collisions = new Collisions(unit);
    this.seal = new AddressSeal(new Seal(vault));
  }

  @Override
  public Optional<Order> find(String orderNo) {
    return MatchKey.of(orderNo).flatMap(key -> unit.call(() -> stored(key).map(o -> o.told(seal))));
  }

  @Override
  public List<Order> placedBy(String userId, Instant since, int limit) {
    if (Keys.impossible(userId)) {
      return List.of();
    }
    return unit.call(
        () ->
            told(
                entityManager
                    .createQuery(
                        "select o from StoredOrder o where o.userId = :user and o.placedAt >="
                            + " :since"
                            + NEWEST_FIRST,
                        StoredOrder.class)
                    .setParameter("user", userId)
                    .setParameter("since", since)
                    .setMaxResults(limit)));
  }

  @Override
  public Optional<CancelOutcome> cancel(String orderNo) {
    return MatchKey.of(orderNo)
        .flatMap(key -> collisions.call(() -> stored(key).map(this::cancelled)));
  }

  private CancelOutcome cancelled(StoredOrder order) {
    boolean done = order.cancel();
    entityManager.flush();
    Order told = order.told(seal);
    return done ? new CancelOutcome.Cancelled(told) : new CancelOutcome.TooLate(told);
  }

  @Override
  public Order put(Order order) {
    return collisions.call(
        () -> {
          StoredOrder stored = write(List.of(order)).get(0);
          entityManager.flush();
          return stored.told(seal);
        });
  }

  @Override
  public void putAll(List<Order> orders) {
    collisions.call(
        () -> {
          Keys.inParts(orders, entityManager, this::write);
          return orders.size();
        });
  }

  private List<StoredOrder> write(List<Order> orders) {
    List<String> keys =
        orders.stream().map(order -> Keys.required("order_no", order.orderNo()).value()).toList();
    Map<String, StoredOrder> known = stored(keys);
    List<StoredOrder> written = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      StoredOrder stored = known.computeIfAbsent(keys.get(i), key -> new StoredOrder(key));
      stored.replaceBy(orders.get(i), seal);
      keep(stored);
      written.add(stored);
    }
    return written;
  }

  private void keep(StoredOrder order) {
    if (entityManager.contains(order)) {
      // The lines are not part of the order's own row: without this a change of them alone keeps
      // its version.
      entityManager.lock(order, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    } else {
      entityManager.persist(order);
    }
  }

  @Override
  public Listing<Order> list(OrderSearch search, Optional<String> after, int limit) {
    return unit.call(
        () -> {
          @Nullable StoredOrder last =
              after.flatMap(MatchKey::of).flatMap(this::stored).orElse(null);
          if (after.isPresent() && last == null) {
            return new Listing<>(List.of(), Optional.empty());
          }
          return Keys.page(
              told(page(search, last).setMaxResults(limit + 1)), limit, Order::orderNo);
        });
  }

  private TypedQuery<StoredOrder> page(OrderSearch search, @Nullable StoredOrder last) {
    String ofCustomer = search.userId().isPresent() ? " and o.userId = :user" : "";
    String standing = search.status().isPresent() ? " and o.status = :status" : "";
    String named = search.text().isPresent() ? NAMED : "";
    String behind =
        last == null
            ? ""
            : " and (o.placedAt < :placed or (o.placedAt = :placed and o.orderKey > :key))";
    TypedQuery<StoredOrder> query =
        entityManager.createQuery(
            "select o from StoredOrder o where 1 = 1"
                + ofCustomer
                + standing
                + named
                + behind
                + NEWEST_FIRST,
            StoredOrder.class);
    search.userId().ifPresent(user -> query.setParameter("user", user));
    search.status().ifPresent(status -> query.setParameter("status", status));
    search
        .text()
        .ifPresent(
            text -> query.setParameter("text", text).setParameter("part", Keys.partOfKey(text)));
    if (last != null) {
      query.setParameter("placed", last.placedAt()).setParameter("key", last.orderKey());
    }
    return query;
  }

  private List<Order> told(TypedQuery<StoredOrder> query) {
    return query.getResultList().stream().map(o -> o.told(seal)).toList();
  }

  private Optional<StoredOrder> stored(MatchKey key) {
    return Optional.ofNullable(stored(List.of(key.value())).get(key.value()));
  }

  private Map<String, StoredOrder> stored(List<String> keys) {
    Map<String, StoredOrder> byKey = new HashMap<>();
    entityManager
        .createQuery("select o from StoredOrder o where o.orderKey in :keys", StoredOrder.class)
        .setParameter("keys", keys)
        .getResultList()
        .forEach(order -> byKey.put(order.orderKey(), order));
    return byKey;
  }
}
