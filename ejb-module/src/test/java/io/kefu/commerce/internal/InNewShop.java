package io.kefu.commerce.internal;

import io.kefu.shared.ShopScope;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs each test in the scope of a shop that has nothing yet. */
final class InNewShop implements BeforeEachCallback, AfterEachCallback {

  private ShopScope.Opened scope;

  @Override
  public void beforeEach(ExtensionContext context) {
    scope = ShopScope.open(Database.newShop());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    scope.close();
  }
}
