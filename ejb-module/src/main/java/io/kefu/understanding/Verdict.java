package io.kefu.understanding;

import io.kefu.shared.LanguageTag;

/**
 * What members that had not seen an example took it for, in the cross-validation of a training.
 *
 * @param language primary language
 * @param row of the example in its training set
 * @param intent its label; {@code out_of_scope} for a negative
 * @param taken what it would have been served as; {@code out_of_scope} where it was refused
 * @param confidence in what it was taken for, 0..1
 */
public record Verdict(
    LanguageTag language, int row, String intent, String taken, double confidence) {

  public boolean right() {
    return intent.equals(taken);
  }
}
