package io.kefu.dialogue;

import java.util.Locale;

/** What we do in a turn, as the public contract names it. */
public enum DialogueAct {
  ANSWER,
  ASK,
  CONFIRM,
  INFORM,
  COMFORT,
  HANDOVER,
  FALLBACK,
  SILENT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
