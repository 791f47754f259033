package io.kefu.commerce.internal;

import io.kefu.shared.Conflict;
import io.kefu.shared.UnitOfWork;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

/**
 * A unit of work in which two writers of one row may collide: both found no such order and both
 * insert it, or both replace the same version. The one who loses begins again, and finds what the
 * other wrote.
 */
record Collisions(UnitOfWork unit) {

  /**
   * Four writers of one order at the same moment pass; a shop that sends more at once does so in
   * error.
   */
  private static final int ATTEMPTS = 4;

  /** The work must flush before it returns, so that a collision shows inside. */
  <T> T call(Supplier<T> work) {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return unit.call(work);
      } catch (RuntimeException e) {
        if (!collision(e)) {
          throw e;
        }
      }
    }
    return lastAttempt(work);
  }

  private <T> T lastAttempt(Supplier<T> work) {
    try {
      return unit.call(work);
    } catch (RuntimeException e) {
      if (collision(e)) {
        throw new Conflict("Others are writing the same thing; try again", Duration.ofSeconds(1));
      }
      throw e;
    }
  }

  /** Looks into the causes, because the container wraps what happens in a unit of work. */
  private static boolean collision(RuntimeException failure) {
    return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof OptimisticLockException
                    || cause instanceof StaleStateException
                    || cause instanceof ConstraintViolationException
                    || cause instanceof EntityExistsException
                    || cause instanceof LockAcquisitionException
                    || cause instanceof LockTimeoutException
                    || cause instanceof PessimisticLockException);
  }
}
