package io.kefu.shop;

import static io.kefu.shop.Scope.CHAT;
import static io.kefu.shop.Scope.COMMERCE_READ;
import static io.kefu.shop.Scope.COMMERCE_WRITE;
import static io.kefu.shop.Scope.CONVERSATIONS_READ;
import static io.kefu.shop.Scope.CONVERSATIONS_WRITE;
import static io.kefu.shop.Scope.KEYS;
import static io.kefu.shop.Scope.KNOWLEDGE_READ;
import static io.kefu.shop.Scope.KNOWLEDGE_WRITE;
import static io.kefu.shop.Scope.NLU;
import static io.kefu.shop.Scope.PEOPLE;
import static io.kefu.shop.Scope.TRAINING;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person does in the console. */
public enum Role {
  ADMINISTRATOR(
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
      PEOPLE),
  EDITOR(NLU, KNOWLEDGE_READ, KNOWLEDGE_WRITE),
  REVIEWER(NLU, KNOWLEDGE_READ, KNOWLEDGE_WRITE),
  ANNOTATOR(NLU, TRAINING, CONVERSATIONS_READ, KNOWLEDGE_READ),
  OPERATOR(CONVERSATIONS_READ, CONVERSATIONS_WRITE, KNOWLEDGE_READ, COMMERCE_READ),
  SUPERVISOR(CONVERSATIONS_READ, CONVERSATIONS_WRITE, KNOWLEDGE_READ, COMMERCE_READ),
  ANALYST(CONVERSATIONS_READ, KNOWLEDGE_READ),
  AUDITOR(CONVERSATIONS_READ);

  private final Set<Scope> scopes;

  Role(Scope... scopes) {
    this.scopes = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(scopes)));
  }

  /** What the role opens. */
  public Set<Scope> scopes() {
    return scopes;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no role is written so
   */
  public static Role of(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + code + "' is no role"));
  }
}
