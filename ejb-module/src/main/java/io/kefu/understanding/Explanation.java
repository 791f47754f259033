package io.kefu.understanding;

import java.util.List;
import java.util.Optional;

/**
 * Why an utterance was understood as it was.
 *
 * @param understanding what is explained
 * @param intent the likeliest intent in scope, which the rest speaks of, refused or not
 * @param threshold in-scope probability from which on an utterance is not refused
 * @param words the pieces of the utterance, in order; empty where it was longer than is tried
 * @param nearest examples that the release was trained from, closest first; empty if no encoder
 *     served
 * @param votes of the members of the ensemble
 */
public record Explanation(
    Understanding understanding,
    String intent,
    double threshold,
    List<Piece> words,
    List<Near> nearest,
    List<Vote> votes) {

  /**
   * A word, or a Chinese character.
   *
   * @param start first code point in the utterance, from 0
   * @param end code point after the last one
   * @param weight log-odds of the confidence in the intent less those without this piece: above 0
   *     it speaks for the intent, below 0 against it
   */
  public record Piece(String text, int start, int end, double weight) {}

  /**
   * An example that the release was trained from.
   *
   * @param similarity cosine in the encoder's space, less its mean; 1 is the same
   * @param row of the training set; empty for the release that comes with Kefu
   */
  public record Near(String intent, double similarity, Optional<Integer> row) {}

  /**
   * What one member says by itself.
   *
   * @param chosen the intent it holds likeliest, {@code out_of_scope} included
   * @param probability that it gives it, 0..1
   * @param forIntent what it gives the explained intent
   * @param share of its voice in the choice, 0..1; 0 for a member that only says how far to trust
   */
  public record Vote(
      String member, String chosen, double probability, double forIntent, double share) {}
}
