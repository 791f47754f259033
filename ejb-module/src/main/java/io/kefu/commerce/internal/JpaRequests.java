package io.kefu.commerce.internal;

import io.kefu.commerce.Order;
import io.kefu.commerce.OrderRequest;
import io.kefu.commerce.PostalAddress;
import io.kefu.commerce.Product;
import io.kefu.commerce.Refund;
import io.kefu.commerce.Refusal;
import io.kefu.commerce.RequestKind;
import io.kefu.commerce.RequestOutcome;
import io.kefu.commerce.ShopRequest;
import io.kefu.commerce.model.AfterSalesPolicy;
import io.kefu.commerce.model.AfterSalesPolicy.Judgement;
import io.kefu.commerce.model.MatchKey;
import io.kefu.commerce.model.Requests;
import io.kefu.privacy.Vault;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** What customers ask the shop to do, in our own database, judged by {@link AfterSalesPolicy}. */
@ApplicationScoped
class JpaRequests implements Requests {

  /** Who urges again within this time gets the number of the first urging. */
  private static final Duration URGED_ONCE = Duration.ofHours(12);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long NUMBERS = 10_000_000_000L;

  private final EntityManager entityManager;
  private final Collisions collisions;
  private final UnitOfWork unit;
  private final Seal seal;
  private final AddressSeal addresses;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected JpaRequests() {
    this(null, null, null, null);
  }

  @Inject
  JpaRequests(EntityManager entityManager, UnitOfWork unit, Vault vault, Clock clock) {
    this.entityManager = entityManager;
    this.unit = unit;
    this.collisions = new Collisions(unit);
    this.seal = new Seal(vault);
    this.addresses = new AddressSeal(seal);
    this.clock = clock;
  }

  @Override
  public Optional<RequestOutcome> prepare(OrderRequest request) {
    return collisions.call(
        () ->
            order(request.orderNo(), LockModeType.PESSIMISTIC_WRITE)
                .map(o -> prepared(request, o)));
  }

  private RequestOutcome prepared(OrderRequest request, StoredOrder order) {
    Order told = order.told(addresses);
    List<StoredRequest> before = ofKind(order, request.kind());
    Optional<RequestOutcome> settled = settled(before, request, told);
    if (settled.isPresent()) {
      return settled.get();
    }
    Judgement judgement = judge(request, told);
    if (judgement instanceof Judgement.Refused refused) {
      return new RequestOutcome.Refused(refused.why(), told);
    }
    StoredRequest kept =
        before.stream()
            .filter(b -> !b.isDone())
            .findFirst()
            .orElseGet(() -> new StoredRequest(order, request.kind()));
    kept.prepare(
        request.details(), number(request.kind()), (Judgement.Allowed) judgement, now(), seal);
    if (!entityManager.contains(kept)) {
      entityManager.persist(kept);
    }
    entityManager.flush();
    return new RequestOutcome.Prepared(kept.told(told.orderNo(), seal), told);
  }

  /** What was done once is not done again for the same items; an address may be changed once. */
  private Optional<RequestOutcome> settled(
      List<StoredRequest> before, OrderRequest request, Order order) {
    return before.stream()
        .filter(this::stands)
        .map(b -> b.told(order.orderNo(), seal))
        .filter(done -> done.content().covers(request))
        .findFirst()
        .map(
            done ->
                anotherAddress(done.content(), request)
                    ? new RequestOutcome.Refused(Refusal.STARTED, order)
                    : new RequestOutcome.Done(done, order));
  }

  private boolean stands(StoredRequest request) {
    return request.kind() == RequestKind.URGE
        ? request.doneSince(now().minus(URGED_ONCE))
        : request.isDone();
  }

  private static boolean anotherAddress(OrderRequest done, OrderRequest asked) {
    return asked.kind() == RequestKind.ADDRESS_CHANGE && !done.details().equals(asked.details());
  }

  private Judgement judge(OrderRequest request, Order order) {
    return AfterSalesPolicy.STANDARD.judge(request, order, this::product, now());
  }

  private static String number(RequestKind kind) {
    return "%s%010d".formatted(kind.prefix(), RANDOM.nextLong(NUMBERS));
  }

  @Override
  public Optional<RequestOutcome> carryOut(String requestNo) {
    return MatchKey.of(requestNo)
        .flatMap(key -> collisions.call(() -> stored(key.value()).map(this::carriedOut)));
  }

  private RequestOutcome carriedOut(StoredRequest request) {
    StoredOrder order = request.order();
    Order told = order.told(addresses);
    if (request.isDone()) {
      return new RequestOutcome.Done(request.told(told.orderNo(), seal), told);
    }
    ShopRequest asked = request.told(told.orderNo(), seal);
    Judgement judgement = judge(asked.content(), told);
    if (judgement instanceof Judgement.Refused refused) {
      return new RequestOutcome.Refused(refused.why(), told);
    }
    Judgement.Allowed allowed = (Judgement.Allowed) judgement;
    request.done(allowed, now());
    change(order, told, request.told(told.orderNo(), seal));
    entityManager.flush();
    return new RequestOutcome.Done(request.told(told.orderNo(), seal), order.told(addresses));
  }

  /** What is left to people – sending, checking, writing an invoice – leaves the order as it is. */
  private void change(StoredOrder order, Order before, ShopRequest request) {
    switch (request.content().kind()) {
      case ADDRESS_CHANGE ->
          order.moveTo(
              moved(Objects.requireNonNull(before.address()), request.content().details()),
              addresses);
      case RETURN -> order.beginReturn(refund(request));
      case PRICE_DIFFERENCE -> order.payBack(refund(request));
      case EXCHANGE, INVOICE, URGE -> {}
    }
  }

  private static PostalAddress moved(PostalAddress before, Map<String, String> details) {
    String address = details.get("address");
    return new PostalAddress(
        before.name(),
        details.getOrDefault("phone", before.phone()),
        address == null ? before.lines() : List.of(address),
        before.country());
  }

  private Refund refund(ShopRequest request) {
    return new Refund(
        request.number(), Objects.requireNonNull(request.amount()), "requested", now(), null);
  }

  @Override
  public List<ShopRequest> confirmedFor(String orderNo) {
    return unit.call(
        () ->
            order(orderNo, LockModeType.NONE).map(this::ofOrder).orElse(List.of()).stream()
                .filter(StoredRequest::isDone)
                .map(r -> r.told(r.order().orderNo(), seal))
                .toList());
  }

  @Override
  public void clear() {
    unit.call(
        () -> {
          List<StoredRequest> all =
              entityManager
                  .createQuery("select r from StoredRequest r", StoredRequest.class)
                  .getResultList();
          all.forEach(entityManager::remove);
          entityManager.flush();
          return all.size();
        });
  }

  /** Locked where what is there decides what is added, so that two at once add it once. */
  private Optional<StoredOrder> order(String orderNo, LockModeType lock) {
    return MatchKey.of(orderNo)
        .flatMap(
            key ->
                entityManager
                    .createQuery(
                        "select o from StoredOrder o where o.orderKey = :key", StoredOrder.class)
                    .setParameter("key", key.value())
                    .setLockMode(lock)
                    .getResultStream()
                    .findFirst());
  }

  private Optional<Product> product(String sku) {
    return MatchKey.of(sku)
        .flatMap(
            key ->
                entityManager
                    .createQuery(
                        "select p from StoredProduct p where p.skuKey = :key", StoredProduct.class)
                    .setParameter("key", key.value())
                    .getResultStream()
                    .findFirst())
        .map(StoredProduct::told);
  }

  private Optional<StoredRequest> stored(String requestNo) {
    return entityManager
        .createQuery(
            "select r from StoredRequest r where r.requestNo = :number", StoredRequest.class)
        .setParameter("number", requestNo)
        .getResultStream()
        .findFirst();
  }

  private List<StoredRequest> ofKind(StoredOrder order, RequestKind kind) {
    return ofOrder(order).stream().filter(r -> r.kind() == kind).toList();
  }

  private List<StoredRequest> ofOrder(StoredOrder order) {
    return entityManager
        .createQuery(
            "select r from StoredRequest r where r.order = :order order by r.preparedAt desc,"
                + " r.id desc",
            StoredRequest.class)
        .setParameter("order", order)
        .getResultList();
  }

  private Instant now() {
    return clock.instant();
  }
}
