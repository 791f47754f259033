package io.kefu.learning;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about the examples that a person should look at; never a reason to refuse the set.
 *
 * @param rows where; the first {@value #MOST_ROWS} of them
 * @param intents that it is about; empty where it is about none in particular
 * @param language primary language that it is about; null where it is about none
 * @param message what it is and what follows from it; never repeats a text
 */
public record ExampleProblem(
    Kind kind,
    List<Integer> rows,
    List<String> intents,
    @Nullable String language,
    String message) {

  public static final int MOST_ROWS = 10;

  /** The kinds, in the order in which they are told. */
  public enum Kind {
    /** Without text or intent; left out. */
    EMPTY,
    /** Longer than anything that is understood; left out. */
    TOO_LONG,
    /** The same text under two intents. */
    CONTRADICTION,
    /** The same text in what is learnt and in what is kept for testing. */
    TEST_LEAK,
    /** The same text with the same intent; learnt once. */
    DUPLICATE,
    /** So few examples of an intent in a language that it is hardly learnt. */
    FEW_EXAMPLES,
    /** Reads like another language than the row says. */
    WRONG_LANGUAGE,
    /** The cell for the language holds none; it was recognised. */
    UNREADABLE_LANGUAGE,
    /** A language that the shop does not serve. */
    UNSERVED_LANGUAGE,
    /** The cell for the split holds none; taken as train. */
    UNREADABLE_SPLIT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
