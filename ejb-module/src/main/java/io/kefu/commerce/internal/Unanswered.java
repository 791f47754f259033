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
    if (failure instanceof CircuitBreakerOpenException) {
      return notAsked("failed repeatedly, is asked again shortly");
    }
    if (failure instanceof BulkheadException || failure instanceof ShopLineBusy) {
      return notAsked("too many questions are waiting");
    }
    boolean late = failure instanceof TimeoutException;
    return failed(late ? "no answer within the time limit" : "failed", failure);
  }

  private static Consulted<?> notAsked(String reason) {
    CommerceLog.shopNotAsked(reason);
    return new Consulted.Unavailable<>(reason);
  }

  private static Consulted<?> failed(String reason, Throwable failure) {
    Throwable cause = failure instanceof ShopUnreachable ? failure.getCause() : failure;
    CommerceLog.shopUnavailable(reason, cause == null ? failure : cause);
    return new Consulted.Unavailable<>(reason);
  }
}
