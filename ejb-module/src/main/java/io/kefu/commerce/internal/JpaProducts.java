package io.kefu.commerce.internal;

import io.kefu.commerce.Listing;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductName;
import io.kefu.commerce.model.MatchKey;
import io.kefu.commerce.model.Products;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The shop's products in our own database. */
@ApplicationScoped
class JpaProducts implements Products {

  private final EntityManager entityManager;
  private final UnitOfWork unit;
  private final Collisions collisions;

  /** For the container. */
  protected JpaProducts() {
    this(null, null);
  }

  @Inject
  JpaProducts(EntityManager entityManager, UnitOfWork unit) {
    this.entityManager = entityManager;
    this.unit = unit;
    this.collisions = new Collisions(unit);
  }

  @Override
  public Optional<Product> find(String sku) {
    return MatchKey.of(sku).flatMap(key -> unit.call(() -> stored(key).map(StoredProduct::told)));
  }

  @Override
  public Product put(Product product) {
    return collisions.call(
        () -> {
          StoredProduct stored = write(product);
          entityManager.flush();
          return stored.told();
        });
  }

  @Override
  public void putAll(List<Product> products) {
    collisions.call(
        () -> {
          Keys.inParts(products, entityManager, part -> part.forEach(this::write));
          return products.size();
        });
  }

  private StoredProduct write(Product product) {
    MatchKey key = Keys.required("sku", product.sku());
    Optional<StoredProduct> before = stored(key);
    StoredProduct stored = before.orElseGet(() -> new StoredProduct(key.value()));
    stored.replaceBy(product);
    if (before.isEmpty()) {
      entityManager.persist(stored);
    }
    return stored;
  }

  @Override
  public Listing<Product> list(Optional<String> after, int limit) {
    String behind = after.flatMap(MatchKey::of).map(MatchKey::value).orElse("");
    return unit.call(
        () ->
            Keys.page(
                entityManager
                    .createQuery(
                        "select p from StoredProduct p where p.skuKey > :behind order by p.skuKey",
                        StoredProduct.class)
                    .setParameter("behind", behind)
                    .setMaxResults(limit + 1)
                    .getResultStream()
                    .map(StoredProduct::told)
                    .toList(),
                limit,
                Product::sku));
  }

  @Override
  public List<ProductName> names(int limit) {
    return unit.call(
        () ->
            entityManager
                .createQuery(
                    "select p.sku, p.title from StoredProduct p order by p.skuKey", Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new ProductName((String) row[0], Texts.title((String) row[1])))
                .toList());
  }

  private Optional<StoredProduct> stored(MatchKey key) {
    return entityManager
        .createQuery("select p from StoredProduct p where p.skuKey = :key", StoredProduct.class)
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst();
  }
}
