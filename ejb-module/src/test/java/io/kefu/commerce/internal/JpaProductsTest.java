package io.kefu.commerce.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Listing;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductName;
import io.kefu.commerce.Samples;
import io.kefu.shared.ShopScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InNewShop.class)
class JpaProductsTest {

  private final JpaProducts products = Database.products();

  @Test
  void putAgain_replacesWhole() {
    products.put(Samples.product("TEE-BLK-M", 12));

    Product replaced = products.put(Samples.product("tee-blk-m", 0));

    assertThat(products.list(Optional.empty(), 10).entries()).containsExactly(replaced);
    assertThat(replaced.stock()).isZero();
  }

  @Test
  void attributes_keepTheirOrder() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("size", "M");
    attributes.put("color", "black");
    attributes.put("material", "\"cotton\", \\ 100 %");
    Product tee = Samples.product("TEE", 1);

    Product stored =
        products.put(
            new Product(
                tee.sku(),
                tee.title(),
                tee.category(),
                null,
                tee.price(),
                tee.stock(),
                attributes,
                tee.returnableDays()));

    assertThat(stored.attributes()).containsExactlyEntriesOf(attributes);
  }

  @Test
  void pages_goOnBehindTheLastSku() {
    products.putAll(
        List.of(Samples.product("c", 1), Samples.product("A", 1), Samples.product("B", 1)));

    Listing<Product> first = products.list(Optional.empty(), 2);
    Listing<Product> second = products.list(first.next(), 2);

    assertThat(first.entries()).extracting(Product::sku).containsExactly("A", "B");
    assertThat(second.entries()).extracting(Product::sku).containsExactly("c");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void names_areThoseOfThisShop() {
    products.put(Samples.product("TEE-BLK-M", 12));
    ShopScope.run(Database.newShop(), () -> products.put(Samples.product("FOREIGN", 1)));

    assertThat(products.names(10)).containsExactly(new ProductName("TEE-BLK-M", Samples.tee()));
  }

  @Test
  void search_findsInSkuTitleBrandAndCategory() {
    products.putAll(List.of(Samples.product("TEE-BLK", 1), Samples.product("CUP", 1)));
    Product cup = products.find("CUP").orElseThrow();

    assertThat(products.search("tee-b", Optional.empty(), 10).entries())
        .extracting(Product::sku)
        .containsExactly("TEE-BLK");
    assertThat(
            products
                .search(cup.title().byLanguage().values().iterator().next(), Optional.empty(), 10)
                .entries())
        .hasSize(2);
    assertThat(products.search("%", Optional.empty(), 10).entries()).isEmpty();
    assertThat(products.search(cup.category(), Optional.of("CUP"), 10).entries())
        .extracting(Product::sku)
        .containsExactly("TEE-BLK");
  }
}
