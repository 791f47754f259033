package io.kefu.commerce.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Listing;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductName;
import io.kefu.commerce.ProductWish;
import io.kefu.commerce.Samples;
import io.kefu.commerce.model.Products;
import io.kefu.platform.Settings;
import io.kefu.shared.ShopScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InNewShop.class)
class CachedProductNamesTest {

  private static final Map<String, Optional<String>> SETTINGS =
      Map.of("kefu.commerce.names.max-count", Optional.of("2"));

  private static final ProductName TEE = new ProductName("TEE", Samples.tee());
  private static final ProductName CAP = new ProductName("CAP", Samples.tee());

  private final CountedProducts products = new CountedProducts();
  private final SetClock clock = new SetClock();
  private final CachedProductNames names =
      new CachedProductNames(
          products,
          new CommerceSettings(new Settings(key -> SETTINGS.getOrDefault(key, Optional.empty()))),
          clock);

  @Test
  void askedAgain_isNotReadAgain() {
    products.stock.add(TEE);

    assertThat(names.all()).isSameAs(names.all()).containsExactly(TEE);
    assertThat(products.reads).isEqualTo(1);
  }

  @Test
  void changeToldByThisNode_showsAtOnce() {
    assertThat(names.all()).isEmpty();
    products.stock.add(TEE);

    names.productsChanged();

    assertThat(names.all()).containsExactly(TEE);
  }

  @Test
  void changeByAnotherNode_showsAfterAMinute() {
    assertThat(names.all()).isEmpty();
    products.stock.add(TEE);

    clock.now = clock.now.plusSeconds(60);

    assertThat(names.all()).containsExactly(TEE);
  }

  @Test
  void nothingChanged_keepsTheSameList() {
    products.stock.add(TEE);
    List<ProductName> before = names.all();

    clock.now = clock.now.plusSeconds(60);

    assertThat(names.all()).isSameAs(before);
    assertThat(products.reads).isEqualTo(2);
  }

  @Test
  void failingRead_keepsWhatWasKnownAndTriesLater() {
    products.stock.add(TEE);
    List<ProductName> before = names.all();
    products.failing = true;
    clock.now = clock.now.plusSeconds(60);

    assertThat(names.all()).isSameAs(before);
    assertThat(names.all()).isSameAs(before);
    assertThat(products.reads).isEqualTo(2);
  }

  @Test
  void moreThanTheLimit_isCut() {
    products.stock.addAll(List.of(TEE, CAP, TEE));

    assertThat(names.all()).containsExactly(TEE, CAP);
  }

  @Test
  void otherShop_hasItsOwnNames() {
    products.stock.add(TEE);
    names.all();
    products.stock.clear();

    ShopScope.run(Database.newShop(), () -> assertThat(names.all()).isEmpty());

    assertThat(names.all()).containsExactly(TEE);
  }

  private static final class CountedProducts implements Products {

    private final List<ProductName> stock = new ArrayList<>();
    private int reads;
    private boolean failing;

    @Override
    public List<ProductName> names(int limit) {
      reads++;
      if (failing) {
        throw new IllegalStateException("database is gone");
      }
      return stock.stream().limit(limit).toList();
    }

    @Override
    public Product put(Product product) {
      throw new AssertionError("only names are read here");
    }

    @Override
    public void putAll(List<Product> products) {
      throw new AssertionError("only names are read here");
    }

    @Override
    public Listing<Product> list(Optional<String> after, int limit) {
      throw new AssertionError("only names are read here");
    }

    @Override
    public List<Product> fitting(ProductWish wish) {
      throw new AssertionError("only names are read here");
    }

    @Override
    public Listing<Product> search(String text, Optional<String> after, int limit) {
      throw new AssertionError("only names are read here");
    }

    @Override
    public Optional<Product> find(String sku) {
      throw new AssertionError("only names are read here");
    }
  }

  private static final class SetClock extends Clock {

    private Instant now = Samples.NOV_1;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
