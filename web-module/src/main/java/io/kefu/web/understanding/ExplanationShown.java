package io.kefu.web.understanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.understanding.Explanation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a text was understood as it was.
 *
 * @param intent the likeliest intent in scope, which the rest speaks of
 * @param threshold in-scope probability from which on a text is not refused
 * @param words what each piece of the text does to the confidence in the intent
 * @param nearest examples that lie closest
 * @param votes what each member of the ensemble says by itself
 */
public record ExplanationShown(
    String intent,
    double threshold,
    List<WordShown> words,
    List<NearShown> nearest,
    List<Explanation.Vote> votes) {

  /** A piece of the text as sent; positions count code points. */
  public record WordShown(String text, int start, int end, double weight) {

    /** Shows the caller what the caller wrote, not what is kept of it. */
    static WordShown of(Explanation.Piece piece, int[] sent) {
      return new WordShown(
          new String(sent, piece.start(), piece.end() - piece.start()),
          piece.start(),
          piece.end(),
          piece.weight());
    }
  }

  /**
   * An example of the release.
   *
   * @param row of its training set, if it has one
   * @param text if the training set is still there
   */
  public record NearShown(
      String intent,
      double similarity,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer row,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text) {

    static NearShown of(Explanation.Near near, Map<Integer, String> texts) {
      return new NearShown(
          near.intent(),
          near.similarity(),
          near.row().orElse(null),
          near.row().map(texts::get).orElse(null));
    }
  }

  /**
   * @param texts of examples by row
   */
  static ExplanationShown of(Explanation explanation, String sent, Map<Integer, String> texts) {
    int[] points = sent.codePoints().toArray();
    return new ExplanationShown(
        explanation.intent(),
        explanation.threshold(),
        explanation.words().stream().map(w -> WordShown.of(w, points)).toList(),
        explanation.nearest().stream().map(n -> NearShown.of(n, texts)).toList(),
        explanation.votes());
  }
}
