package io.kefu.understanding.model;

/**
 * How well an ensemble does on texts that it had not seen.
 *
 * @param accuracy of the chosen intent among the texts in scope, without refusing any
 * @param served right answers among all texts as served: refused where out of scope, the right
 *     intent elsewhere
 * @param macroF1 mean F1 over all labels, as served
 * @param outOfScopeRecall texts out of scope that are refused
 * @param refusedInScope texts in scope that are refused
 * @param calibrationError mean distance between confidence and share of right answers, over ten
 *     bins
 */
public record Metrics(
    Share accuracy,
    Share served,
    double macroF1,
    Share outOfScopeRecall,
    Share refusedInScope,
    double calibrationError) {

  /** Counts while judgements come in. */
  static final class Tally {

    private final Labels labels;
    private final int[] right;
    private final int[] given;
    private final int[] meant;
    private final double[] binConfidence = new double[10];
    private final int[] binRight = new int[10];
    private final int[] binSize = new int[10];
    private int chosenRight;
    private int refused;

    Tally(Labels labels) {
      this.labels = labels;
      this.right = new int[labels.size()];
      this.given = new int[labels.size()];
      this.meant = new int[labels.size()];
    }

    void add(int truth, Judgement judgement) {
      int chosen = labels.index(judgement.best().name());
      int served = judgement.inScope() ? chosen : labels.outOfScope();
      meant[truth]++;
      given[served]++;
      right[truth] += served == truth ? 1 : 0;
      if (!labels.isOutOfScope(truth)) {
        chosenRight += chosen == truth ? 1 : 0;
        refused += judgement.inScope() ? 0 : 1;
      }
      int bin = Math.min(9, (int) (judgement.best().confidence() * 10));
      binSize[bin]++;
      binConfidence[bin] += judgement.best().confidence();
      binRight[bin] += chosen == truth ? 1 : 0;
    }

    Metrics metrics() {
      int all = java.util.Arrays.stream(meant).sum();
      int out = meant[labels.outOfScope()];
      return new Metrics(
          Share.of(chosenRight, all - out),
          Share.of(java.util.Arrays.stream(right).sum(), all),
          macroF1(),
          Share.of(right[labels.outOfScope()], out),
          Share.of(refused, all - out),
          calibrationError(all));
    }

    private double macroF1() {
      double sum = 0;
      int occurring = 0;
      for (int k = 0; k < meant.length; k++) {
        occurring += meant[k] > 0 ? 1 : 0;
        sum += meant[k] > 0 ? 2.0 * right[k] / (meant[k] + given[k]) : 0;
      }
      return sum / occurring;
    }

    private double calibrationError(int all) {
      double sum = 0;
      for (int b = 0; b < 10; b++) {
        sum += Math.abs(binConfidence[b] - binRight[b]) / all;
      }
      return sum;
    }
  }
}
