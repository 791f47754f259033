package io.kefu.commerce.internal;

import io.kefu.commerce.Consulted;
import org.eclipse.microprofile.faulttolerance.ExecutionContext;
import org.eclipse.microprofile.faulttolerance.FallbackHandler;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** What the turn is told when the shop's system gave no answer. */
public class Unanswered implements FallbackHandler<Consulted<?>> {

  @Override
  public Consulted<?> handle(ExecutionContext context) {
    return because(context.getFailure());
  }

  static Consulted<?> because(Throwable failure) {
    String reason = reason(failure);
    CommerceLog.shopUnavailable(reason, failure);
    return new Consulted.Unavailable<>(reason);
  }

  private static String reason(Throwable failure) {
    if (failure instanceof TimeoutException) {
      return "no answer within the time limit";
    }
    if (failure instanceof CircuitBreakerOpenException) {
      return "failed repeatedly, is asked again shortly";
    }
    if (failure instanceof BulkheadException || failure instanceof ShopLineBusy) {
      return "too many questions are waiting";
    }
    return "failed";
  }
}
