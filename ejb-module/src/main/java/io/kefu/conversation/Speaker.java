package io.kefu.conversation;

import java.util.Locale;

/** Who speaks in a turn. */
public enum Speaker {
  CUSTOMER,
  BOT,
  OPERATOR,
  SYSTEM;

  /** As the API writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
