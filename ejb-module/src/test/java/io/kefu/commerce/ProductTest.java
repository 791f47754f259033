package io.kefu.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

  @ParameterizedTest
  @CsvSource({"纯棉 黑色, 2", "cotton shoe, 1", "t恤 服饰, 2", "mulan, 0"})
  void words_areCountedInTitlesAndCategory(String words, long found) {
    assertThat(Samples.product("TEE-BLK-M", 3).holding(List.of(words.split(" ")))).isEqualTo(found);
  }
}
