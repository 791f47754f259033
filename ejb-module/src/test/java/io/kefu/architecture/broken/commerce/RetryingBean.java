package io.kefu.architecture.broken.commerce;

import jakarta.ejb.Stateless;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Repeats its transaction. */
@Stateless
@Timeout(100)
public class RetryingBean {
  @Retry
  public void ask() {}
}
