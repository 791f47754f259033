package io.kefu.platform;

import io.kefu.shared.UnitOfWork;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The container's own transaction, always a new one. */
@Stateless
@Local(UnitOfWork.class)
public class JtaUnitOfWork implements UnitOfWork {

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    return work.get();
  }
}
