package io.kefu.web.learning;

import io.kefu.learning.ConfusedPair;
import io.kefu.learning.ConfusedPair.Proposal;
import io.kefu.learning.ConfusionMatrix;
import io.kefu.learning.ReleaseConfusions;
import java.util.List;

/**
 * The confusable intents of a release on the wire.
 *
 * @param kept false for a release that kept nothing of its cross-validation
 * @param matrix the confused intents, those that are confused side by side, at most 25
 */
public record ConfusionsShown(
    boolean kept, int examples, int mistakes, List<PairShown> pairs, List<RowShown> matrix) {

  /**
   * A row of the matrix of confused intents.
   *
   * @param examples how many of the intent were judged
   * @param taken how many of them for the intent of each row, in the order of the rows
   */
  public record RowShown(String intent, int examples, List<Integer> taken) {

    static RowShown of(ConfusionMatrix.Row row) {
      return new RowShown(row.intent(), row.examples(), row.taken());
    }
  }

  /** Two intents; {@code first} is mistaken more often. */
  public record PairShown(
      String first,
      String second,
      int firstAsSecond,
      int secondAsFirst,
      int firstExamples,
      int secondExamples,
      int suspects,
      Proposal proposal,
      List<MistakenShown> mistaken) {

    static PairShown of(ConfusedPair pair) {
      return new PairShown(
          pair.first(),
          pair.second(),
          pair.firstAsSecond(),
          pair.secondAsFirst(),
          pair.firstExamples(),
          pair.secondExamples(),
          pair.suspects(),
          pair.proposal(),
          pair.examples().stream().map(MistakenShown::of).toList());
    }
  }

  /**
   * An example that was taken for the other intent.
   *
   * @param suspect whether to doubt its label
   */
  public record MistakenShown(
      ExampleShown example, String taken, double confidence, boolean suspect) {

    static MistakenShown of(ConfusedPair.Mistaken mistaken) {
      return new MistakenShown(
          ExampleShown.of(mistaken.example()),
          mistaken.taken(),
          mistaken.confidence(),
          mistaken.suspect());
    }
  }

  static ConfusionsShown of(ReleaseConfusions confusions) {
    return new ConfusionsShown(
        confusions.kept(),
        confusions.examples(),
        confusions.mistakes(),
        confusions.pairs().stream().map(PairShown::of).toList(),
        confusions.matrix().rows().stream().map(RowShown::of).toList());
  }
}
