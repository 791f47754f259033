package io.kefu.commerce;

/** What came of asking the shop's system. */
public sealed interface Consulted<T> {

  record Found<T>(T value) implements Consulted<T> {}

  /** The shop's system answered: there is no such thing. */
  record Missing<T>() implements Consulted<T> {}

  /** Whoever asks may not have this done. */
  record NotAllowed<T>() implements Consulted<T> {}

  /** The shop's system failed, or did not answer within two seconds. */
  record Unavailable<T>(String reason) implements Consulted<T> {}
}
