package io.kefu.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One short transaction of its own: what the work did is durable when the call returns, or undone
 * when it throws. In the server the container keeps it, in a plain JVM Hibernate does.
 */
public interface UnitOfWork {

  <T extends @Nullable Object> T call(Supplier<T> work);

  default void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }
}
