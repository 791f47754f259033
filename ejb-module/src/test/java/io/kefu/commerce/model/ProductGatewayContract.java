package io.kefu.commerce.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.commerce.Product;
import io.kefu.commerce.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every adapter to a shop's product system must do. */
public abstract class ProductGatewayContract {

  /** A gateway to a shop that has exactly these products. Called within the scope of that shop. */
  protected abstract ProductGateway holding(List<Product> products);

  @ParameterizedTest
  @ValueSource(strings = {"TEE-BLK-M", "tee-blk-m", " Tee-Blk-M", "ＴＥＥ－ＢＬＫ－Ｍ"})
  void knownSku_isFoundInAnyWriting(String written) {
    Product tee = Samples.product("TEE-BLK-M", 0);

    ProductGateway gateway = holding(List.of(tee, Samples.product("TEE-BLK-L", 3)));

    assertThat(gateway.find(written)).contains(tee);
  }

  @Test
  void unknownSku_isMissing() {
    assertThat(holding(List.of(Samples.product("TEE-BLK-M", 12))).find("TEE-BLK")).isEmpty();
  }
}
