package io.kefu.ear.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kefu.platform.Readiness;
import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class StartIT {

  @Deployment
  static EnterpriseArchive ear() {
    return KefuArchive.with(StartIT.class);
  }

  @Inject Readiness readiness;
  @Inject UnitOfWork work;
  @Inject EntityManager entities;

  @Test
  void start_reachesReadiness() {
    assertEquals(Optional.empty(), readiness.failure());
    assertTrue(readiness.ready());
  }

  @Test
  void persistence_isHibernate() {
    Set<String> settings =
        ShopScope.call(
            ShopScope.PLATFORM,
            () -> work.call(() -> entities.getEntityManagerFactory().getProperties().keySet()));

    assertTrue(settings.contains("hibernate.tenant_identifier_resolver"), settings::toString);
  }
}
