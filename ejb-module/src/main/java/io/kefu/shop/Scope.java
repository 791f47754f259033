package io.kefu.shop;

import java.util.Locale;

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
  /** The platform administrator's alone: makes shops. */
  PLATFORM;

  /** As keys and documents write it: {@code knowledge:write}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }
}
