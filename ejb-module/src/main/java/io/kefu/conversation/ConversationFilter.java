package io.kefu.conversation;

import java.util.Optional;

/**
 * Which conversations a list shows.
 *
 * @param operator the one who looks; needed for {@link View#MINE}
 */
public record ConversationFilter(View view, Optional<String> operator) {

  public static final ConversationFilter EVERYTHING =
      new ConversationFilter(View.ALL, Optional.empty());

  public ConversationFilter {
    if (view == View.MINE && operator.isEmpty()) {
      throw new IllegalArgumentException("Whose conversations? MINE needs an operator");
    }
  }

  /** The ways to look. */
  public enum View {
    ALL,
    /** Not closed. */
    OPEN,
    /** Waiting for a person. */
    QUEUED,
    /** Those that the operator has. */
    MINE
  }
}
