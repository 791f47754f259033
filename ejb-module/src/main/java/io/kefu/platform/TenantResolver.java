package io.kefu.platform;

import io.kefu.shared.ShopScope;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the shop of the current thread. Named in persistence.xml, and made by Hibernate
 * itself.
 */
public final class TenantResolver implements CurrentTenantIdentifierResolver<String> {

  @Override
  public String resolveCurrentTenantIdentifier() {
    return ShopScope.required().value();
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }
}
