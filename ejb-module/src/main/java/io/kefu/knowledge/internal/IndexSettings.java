package io.kefu.knowledge.internal;

import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Tells Hibernate Search, before it opens the index, where the index is: persistence.xml cannot
 * know the data folder. Found by Hibernate through META-INF/services. A place that the caller has
 * set stands.
 */
public final class IndexSettings implements ServiceContributor {

  private static final String BACKEND = "hibernate.search.backend.";

  @Override
  public void contribute(StandardServiceRegistryBuilder registry) {
    Map<String, Object> settings = registry.getSettings();
    if (settings.containsKey(BACKEND + "directory.type")
        || settings.containsKey(BACKEND + "directory.root")) {
      return;
    }
    Optional<IndexFolder> folder = IndexFolder.configured();
    folder.ifPresentOrElse(
        configured -> {
          configured.open();
          registry.applySetting(BACKEND + "directory.type", "local-filesystem");
          registry.applySetting(BACKEND + "directory.root", configured.root().toString());
        },
        () -> {
          KnowledgeLog.indexInMemory();
          registry.applySetting(BACKEND + "directory.type", "local-heap");
        });
  }
}
