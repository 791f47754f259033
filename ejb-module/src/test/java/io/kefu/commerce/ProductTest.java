package io.kefu.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

  @ParameterizedTest
  @CsvSource({"纯棉 黑色, 2", "cotton shoe, 1", "t恤 服饰, 2", "mulan, 0"})
  void words_areCountedInTitlesAndCategory(String words, long found) {
    assertThat(Samples.product("TEE-BLK-M", 3).holding(List.of(words.split(" ")))).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "手机, 老人手机 大按键 4G, 1",
    "手机, 手机碎屏险 1年, 0",
    "phone, 'Nova smartphone 256 GB, black', 1",
    "phone, 'Big-button phone, 4G', 1",
    "phone, 'Phone screen insurance, 1 year', 0",
    "headphone, Headphones, 1"
  })
  void words_nameAProductWhereNoOtherNounFollows(String word, String title, long named) {
    Product tee = Samples.product("TEE-BLK-M", 3);
    Product product =
        new Product(
            tee.sku(),
            new LocalText(Map.of("en", title)),
            tee.category(),
            null,
            tee.price(),
            3,
            Map.of(),
            7);

    assertThat(product.namedBy(List.of(word))).isEqualTo(named);
  }
}
