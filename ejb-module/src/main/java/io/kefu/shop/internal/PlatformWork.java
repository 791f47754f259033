package io.kefu.shop.internal;

import io.kefu.shared.ShopScope;
import io.kefu.shared.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One short transaction on the platform's own tables, whichever shop's scope is open around it. */
@ApplicationScoped
class PlatformWork {

  private final UnitOfWork work;

  /** For the container. */
  @NullUnmarked
  protected PlatformWork() {
    this(null);
  }

  @Inject
  PlatformWork(UnitOfWork work) {
    this.work = work;
  }

  <T extends @Nullable Object> T call(Supplier<T> task) {
    return ShopScope.call(ShopScope.PLATFORM, () -> work.call(task));
  }
}
