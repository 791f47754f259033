package io.kefu.learning;

import java.util.List;
import java.util.Locale;

/**
 * Two intents that a release takes for each other more often than by chance.
 *
 * @param first the one that is mistaken more often
 * @param second may be {@code out_of_scope}
 * @param firstAsSecond examples of the first that were taken for the second
 * @param secondAsFirst the other way round
 * @param firstExamples examples of the first that were judged
 * @param secondExamples examples of the second that were judged
 * @param suspects how many of the mistakes were made with so much confidence that the label is to
 *     be doubted
 * @param examples at most {@value #MOST_EXAMPLES} of the mistakes, the most confident first
 */
public record ConfusedPair(
    String first,
    String second,
    int firstAsSecond,
    int secondAsFirst,
    int firstExamples,
    int secondExamples,
    int suspects,
    Proposal proposal,
    List<Mistaken> examples) {

  public static final int MOST_EXAMPLES = 3;

  /** What a person may do about it. */
  public enum Proposal {
    /** Most of the mistakes look like wrong labels. */
    RELABEL,
    /** They can hardly be told apart, in either direction. */
    MERGE,
    /** More examples, of what tells them apart. */
    SEPARATE,
    /** More examples of what is in scope and what is not. */
    SCOPE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An example that was taken for the other intent.
   *
   * @param confidence in that, 0..1
   * @param suspect whether its label is to be doubted
   */
  public record Mistaken(Example example, String taken, double confidence, boolean suspect) {}

  /** Mistakes of both directions. */
  public int mistakes() {
    return firstAsSecond + secondAsFirst;
  }
}
