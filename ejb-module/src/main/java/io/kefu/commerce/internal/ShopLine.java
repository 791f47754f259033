package io.kefu.commerce.internal;

import io.kefu.commerce.Consulted;
import java.util.function.Supplier;

/**
 * The line to a shop's system: puts a question through, and comes back in time with something.
 * Public only for the test in the container, which hangs up on it.
 */
public interface ShopLine {

  /**
   * What the question gave, or {@link Consulted.Unavailable} when it threw or took too long.
   *
   * @param question asks the shop's system; may block and may throw
   */
  Consulted<?> ask(Supplier<? extends Consulted<?>> question);
}
