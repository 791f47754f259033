package io.kefu.commerce.internal;

import io.kefu.commerce.Listing;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductName;
import io.kefu.commerce.ProductWish;
import io.kefu.commerce.model.MatchKey;
import io.kefu.commerce.model.Products;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** The shop's products in our own database. */
@ApplicationScoped
class JpaProducts implements Products {

  /** Further words of a wish hardly narrow it. */
  private static final int MOST_WORDS = 12;

  /** As many products are weighed against a wish. */
  private static final int CONSIDERED = 300;

  private static final String HOLDING =
      "(p.skuKey like :part escape '!' or lower(p.title) like :words escape '!' or lower(p.brand)"
          + " like :words escape '!' or lower(p.category) like :words escape '!')";

  private final EntityManager entityManager;
  private final UnitOfWork unit;
  private final Collisions collisions;

  /** For the container. */
  @NullUnmarked
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
    return unit.call(() -> page(behind("1 = 1", after), limit));
  }

  @Override
  public Listing<Product> search(String text, Optional<String> after, int limit) {
    return unit.call(
        () ->
            page(
                behind(HOLDING, after)
                    .setParameter("part", Keys.partOfKey(text))
                    .setParameter("words", Keys.part(text.toLowerCase(Locale.ROOT))),
                limit));
  }

  private TypedQuery<StoredProduct> behind(String condition, Optional<String> after) {
    return entityManager
        .createQuery(
            "select p from StoredProduct p where "
                + condition
                + " and p.skuKey > :behind order by p.skuKey",
            StoredProduct.class)
        .setParameter("behind", after.flatMap(MatchKey::of).map(MatchKey::value).orElse(""));
  }

  private static Listing<Product> page(TypedQuery<StoredProduct> query, int limit) {
    return Keys.page(
        query.setMaxResults(limit + 1).getResultStream().map(StoredProduct::told).toList(),
        limit,
        Product::sku);
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

  @Override
  public List<Product> fitting(ProductWish wish) {
    List<String> words =
        wish.words().stream().map(JpaProducts::word).filter(w -> !w.isEmpty()).distinct().toList();
    if (words.isEmpty()) {
      return List.of();
    }
    List<String> used = words.subList(0, Math.min(MOST_WORDS, words.size()));
    return unit.call(
        () ->
            withAnyOf(used, wish)
                .getResultStream()
                .map(StoredProduct::told)
                .sorted(
                    Comparator.<Product>comparingLong(p -> -p.holding(used))
                        .thenComparingLong(p -> -p.namedBy(used))
                        .thenComparing(p -> p.price().amount())
                        .thenComparing(Product::sku))
                .limit(wish.limit())
                .toList());
  }

  /** Letters and digits only, so that no word is a pattern. */
  private static String word(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("[^\\p{IsHan}\\p{Alnum}-]", "");
  }

  private TypedQuery<StoredProduct> withAnyOf(List<String> words, ProductWish wish) {
    String any =
        IntStream.range(0, words.size())
            .mapToObj(i -> "lower(p.title) like :w" + i + " or lower(p.category) like :w" + i)
            .collect(Collectors.joining(" or "));
    TypedQuery<StoredProduct> query =
        entityManager.createQuery(
            "select p from StoredProduct p where ("
                + any
                + ")"
                + (wish.inStock() ? " and p.stock > 0" : "")
                + (wish.most().isPresent() ? " and p.priceAmount <= :most" : "")
                + " order by p.skuKey",
            StoredProduct.class);
    for (int i = 0; i < words.size(); i++) {
      query.setParameter("w" + i, "%" + words.get(i) + "%");
    }
    wish.most().ifPresent(limit -> query.setParameter("most", limit));
    return query.setMaxResults(CONSIDERED);
  }

  private Optional<StoredProduct> stored(MatchKey key) {
    return entityManager
        .createQuery("select p from StoredProduct p where p.skuKey = :key", StoredProduct.class)
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst();
  }
}
