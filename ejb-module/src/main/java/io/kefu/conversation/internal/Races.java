package io.kefu.conversation.internal;

import io.kefu.conversation.model.Overtaken;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Tells races that were lost in the database from real failures. */
final class Races {

  private Races() {}

  static <T extends @Nullable Object> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (ConstraintViolationException
        | LockAcquisitionException
        | LockTimeoutException
        | OptimisticLockException
        | PessimisticLockException e) {
      throw new Overtaken(e);
    }
  }
}
