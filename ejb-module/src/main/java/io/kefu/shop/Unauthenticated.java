package io.kefu.shop;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** No credential, or one that opens nothing. Does not say why: a guesser learns nothing. */
public final class Unauthenticated extends KefuException {

  /** What the answer's {@code WWW-Authenticate} says. */
  public static final String CHALLENGE = "Bearer realm=\"kefu\"";

  public Unauthenticated() {
    this("Send a valid API key: Authorization: Bearer <key>");
  }

  public Unauthenticated(String detail) {
    super(ProblemKind.UNAUTHENTICATED, detail);
  }
}
