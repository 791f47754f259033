package io.kefu.shop;

import java.util.Locale;

/** What a person does in the console. */
public enum Role {
  ADMINISTRATOR,
  EDITOR,
  REVIEWER,
  ANNOTATOR,
  OPERATOR,
  SUPERVISOR,
  ANALYST,
  AUDITOR;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
