package io.kefu.shared;

/** Somebody else changed the thing since the caller read it. */
public final class Stale extends KefuException {

  public Stale(String what, long sent, long current) {
    super(
        ProblemKind.STALE,
        "You changed version %d of the %s, but version %d is current; read it again and repeat your change"
            .formatted(sent, what, current));
  }
}
