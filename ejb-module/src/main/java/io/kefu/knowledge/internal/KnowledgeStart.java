package io.kefu.knowledge.internal;

import io.kefu.platform.StartupStep;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.shop.Shops;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Makes the index complete, and the vectors, before the server is ready. */
@ApplicationScoped
class KnowledgeStart implements StartupStep {

  private final Shops shops;
  private final Reindexing reindexing;
  private final Reembedding reembedding;
  private final Optional<IndexFolder> folder;

  /** For the container. */
  @NullUnmarked
  protected KnowledgeStart() {
    this(null, null, null);
  }

  @Inject
  KnowledgeStart(Shops shops, Reindexing reindexing, Reembedding reembedding) {
    this.shops = shops;
    this.reindexing = reindexing;
    this.reembedding = reembedding;
    this.folder = shops == null ? Optional.empty() : IndexFolder.configured();
  }

  @Override
  public String name() {
    return "open the knowledge index";
  }

  @Override
  public int order() {
    return 500;
  }

  @Override
  public void run() {
    Words.load();
    boolean complete = folder.map(IndexFolder::complete).orElse(false);
    for (ShopId shop : shops.all()) {
      ShopScope.run(
          shop,
          () -> {
            if (!complete) {
              reindexing.run();
            }
            reembedding.run();
          });
    }
    folder.ifPresent(IndexFolder::completed);
  }

  @PreDestroy
  void stop() {
    folder.ifPresent(IndexFolder::close);
  }
}
