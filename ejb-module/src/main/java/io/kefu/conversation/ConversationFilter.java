package io.kefu.conversation;

import java.util.Optional;

/**
 * Which conversations a list shows.
 *
 * @param operator the one who looks; needed for {@link View#MINE}
 */
public record ConversationFilter(View view, Optional<String> operator, ConversationMarks marks) {

  public static final ConversationFilter EVERYTHING =
      new ConversationFilter(View.ALL, Optional.empty());

  public ConversationFilter(View view, Optional<String> operator) {
    this(view, operator, ConversationMarks.NONE);
  }

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
    CLOSED,
    /** Waiting for a person. */
    QUEUED,
    /** Those that the operator has. */
    MINE
  }
}
