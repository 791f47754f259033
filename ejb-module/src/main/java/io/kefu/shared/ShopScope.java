package io.kefu.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shop whose work the current thread does. Every door opens it from the caller's credential;
 * background work opens it by name. The database refuses to work without one, so nothing is read
 * from another shop by accident.
 *
 * <p>Read once when a persistence context opens, that is, once per transaction: open the scope
 * outside the transaction.
 */
public final class ShopScope {

  /** Work on tables that belong to no shop: shops, keys, users, jobs, outbox. */
  public static final ShopId PLATFORM = new ShopId("platform");

  private static final ThreadLocal<@Nullable ShopId> CURRENT = new ThreadLocal<>();

  private ShopScope() {}

  public static Optional<ShopId> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * @throws IllegalStateException if no shop's scope is open
   */
  public static ShopId required() {
    return current()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No shop's scope is open on this thread; wrap the work in ShopScope.call(shop,"
                        + " …)"));
  }

  public static <T extends @Nullable Object> T call(ShopId shop, Supplier<T> work) {
    ShopId before = CURRENT.get();
    CURRENT.set(shop);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  public static void run(ShopId shop, Runnable work) {
    call(
        shop,
        () -> {
          work.run();
          return null;
        });
  }

  /** For doors that cannot wrap the work, such as filters; the result closes the scope. */
  public static Opened open(ShopId shop) {
    ShopId before = CURRENT.get();
    CURRENT.set(shop);
    return () -> restore(before);
  }

  private static void restore(@Nullable ShopId before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }

  /** An open scope; close it on the thread that opened it. */
  public interface Opened extends AutoCloseable {
    @Override
    void close();
  }
}
