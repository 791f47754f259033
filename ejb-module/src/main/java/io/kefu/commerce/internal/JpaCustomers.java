package io.kefu.commerce.internal;

import io.kefu.commerce.Customer;
import io.kefu.commerce.Listing;
import io.kefu.commerce.model.Customers;
import io.kefu.privacy.Vault;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The shop's customers in our own database. */
@ApplicationScoped
class JpaCustomers implements Customers {

  private final EntityManager entityManager;
  private final UnitOfWork unit;
  private final Collisions collisions;
  private final Seal seal;

  /** For the container. */
  @NullUnmarked
  protected JpaCustomers() {
    this(null, null, null);
  }

  @Inject
  JpaCustomers(EntityManager entityManager, UnitOfWork unit, Vault vault) {
    this.entityManager = entityManager;
    this.unit = unit;
    this.collisions = new Collisions(unit);
    this.seal = new Seal(vault);
  }

  @Override
  public Optional<Customer> find(String userId) {
    if (Keys.impossible(userId)) {
      return Optional.empty();
    }
    return unit.call(() -> stored(userId).map(c -> c.told(seal)));
  }

  @Override
  public Customer put(Customer customer) {
    return collisions.call(
        () -> {
          StoredCustomer stored = write(customer);
          entityManager.flush();
          return stored.told(seal);
        });
  }

  @Override
  public void putAll(List<Customer> customers) {
    collisions.call(
        () -> {
          Keys.inParts(customers, entityManager, part -> part.forEach(this::write));
          return customers.size();
        });
  }

  private StoredCustomer write(Customer customer) {
    Optional<StoredCustomer> before = stored(customer.userId());
    StoredCustomer stored = before.orElseGet(() -> new StoredCustomer(customer.userId()));
    stored.replaceBy(customer, seal);
    if (before.isEmpty()) {
      entityManager.persist(stored);
    }
    return stored;
  }

  @Override
  public Listing<Customer> list(Optional<String> text, Optional<String> after, int limit) {
    return unit.call(
        () ->
            Keys.page(
                entityManager
                    .createQuery(
                        "select c from StoredCustomer c where c.userId > :behind and c.userId like"
                            + " :part escape '!' order by c.userId",
                        StoredCustomer.class)
                    .setParameter("behind", after.orElse(""))
                    .setParameter("part", Keys.part(text.orElse("")))
                    .setMaxResults(limit + 1)
                    .getResultStream()
                    .map(c -> c.told(seal))
                    .toList(),
                limit,
                Customer::userId));
  }

  private Optional<StoredCustomer> stored(String userId) {
    return entityManager
        .createQuery("select c from StoredCustomer c where c.userId = :user", StoredCustomer.class)
        .setParameter("user", userId)
        .getResultStream()
        .findFirst();
  }
}
