package io.kefu.shop;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a credential opens. */
public enum Scope {
  CHAT,
  CONVERSATIONS_READ,
  CONVERSATIONS_WRITE,
  NLU,
  TRAINING,
  KNOWLEDGE_READ,
  KNOWLEDGE_WRITE,
  COMMERCE_READ,
  COMMERCE_WRITE,
  KEYS,
  /** The people of the console. */
  PEOPLE,
  /** The platform administrator's alone: makes shops. */
  PLATFORM;

  /** As keys and documents write it: {@code knowledge:write}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  /**
   * @throws IllegalArgumentException if no scope is written so; the message lists them
   */
  public static Scope of(String code) {
    return Arrays.stream(values())
        .filter(scope -> scope.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'" + code + "' is no scope; there are " + codes()));
  }

  private static String codes() {
    return Arrays.stream(values()).map(Scope::code).collect(Collectors.joining(", "));
  }
}
