package io.kefu.knowledge.model;

/**
 * What the evidence of one vector space is worth: the weights of a logistic regression whose outcome is "the article
 * answers the question".
 *
 * @param similarity weight of the cosine
 * @param overlap weight of the share of common words
 * @param code weight of a code that question and phrasing share
 * @param bias log-odds without any evidence
 */
public record Calibration(double similarity, double overlap, double code, double bias) {

  private static final Calibration CHINESE = new Calibration(14.0, 2.0, 3.0, -9.8);
  private static final Calibration ENGLISH = new Calibration(18.0, 2.0, 3.0, -14.0);

  /** Words alone: a full match is likely right, but never as sure as one that a vector bears out. */
  public static final Calibration WORDS = new Calibration(0, 6.0, 3.0, -3.0);

  /** The weights for that space; an unknown one is read like English, whose cosines lie highest. */
  public static Calibration of(String space) {
    return space.startsWith("bge-small-zh") ? CHINESE : ENGLISH;
  }

  double probability(double cosine, double commonWords, boolean commonCode) {
    double odds = bias + similarity * cosine + overlap * commonWords + (commonCode ? code : 0);
    return 1 / (1 + Math.exp(-odds));
  }
}
