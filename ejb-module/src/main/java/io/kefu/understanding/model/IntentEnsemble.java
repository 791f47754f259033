package io.kefu.understanding.model;

import io.kefu.understanding.IntentScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Several members that judge together, calibrated on what they said about texts that they had not
 * seen.
 *
 * <p>Each label gets two pooled probabilities, one for choosing and one for believing ({@link
 * Voice}). From these come the scores of two calibrations: whether the text is a matter of the
 * catalogue at all, and whether the chosen intent is the right one.
 */
public final class IntentEnsemble {

  private final Labels labels;
  private final List<Voice> voices;
  private final Map<String, IntentMember> members;
  private final Calibration inScope;
  private final Calibration right;
  private final double threshold;

  /**
   * Puts an ensemble together.
   *
   * @param members by name; those without a voice are left aside
   * @param threshold in-scope probability from which on a text counts as in scope
   */
  public IntentEnsemble(
      Labels labels,
      List<Voice> voices,
      List<IntentMember> members,
      Calibrations calibrations,
      double threshold) {
    this.labels = labels;
    this.voices = List.copyOf(voices);
    this.members = byName(members);
    this.inScope = calibrations.inScope();
    this.right = calibrations.right();
    this.threshold = threshold;
    voices.stream()
        .filter(v -> !this.members.containsKey(v.member()))
        .findFirst()
        .ifPresent(
            v -> {
              throw new IllegalArgumentException("The ensemble has no member '" + v.member() + "'");
            });
  }

  /**
   * The two calibrations of an ensemble: whether in scope, and whether the chosen intent is right.
   */
  public record Calibrations(Calibration inScope, Calibration right) {}

  public List<Voice> voices() {
    return voices;
  }

  public Calibrations calibrations() {
    return new Calibrations(inScope, right);
  }

  public double threshold() {
    return threshold;
  }

  public Judgement judge(Features features) {
    return judge(Pooled.of(voices, labels.size(), name -> member(name).probabilities(features)));
  }

  private IntentMember member(String name) {
    return Objects.requireNonNull(members.get(name), "each voice has a member");
  }

  Judgement judge(Pooled pooled) {
    int best = pooled.best(labels);
    double scope = inScope.probability(pooled.scopeScores(labels));
    double top = Math.min(scope, right.probability(pooled.rightScores(best)));
    return new Judgement(rank(pooled, best, top, scope), scope, scope >= threshold);
  }

  /**
   * The best intent has its calibrated confidence; the others share what is left of the scope by
   * their chances.
   */
  private List<IntentScore> rank(Pooled pooled, int best, double top, double scope) {
    double others = 1e-12;
    for (int k = 0; k < labels.size(); k++) {
      others += k == best || labels.isOutOfScope(k) ? 0 : pooled.label[k];
    }
    List<IntentScore> ranking = new ArrayList<>();
    for (int k = 0; k < labels.size(); k++) {
      if (k != best && !labels.isOutOfScope(k)) {
        ranking.add(
            new IntentScore(
                labels.name(k), Math.min(top, (scope - top) * pooled.label[k] / others)));
      }
    }
    ranking.sort(Comparator.comparingDouble(IntentScore::confidence).reversed());
    ranking.add(0, new IntentScore(labels.name(best), top));
    return List.copyOf(ranking);
  }

  private static Map<String, IntentMember> byName(List<IntentMember> members) {
    return members.stream()
        .collect(java.util.stream.Collectors.toUnmodifiableMap(IntentMember::name, m -> m));
  }

  /** The members' probabilities, pooled by their voices: once to choose, once to believe. */
  static final class Pooled {

    private final double[] label;
    private final double[] confidence;

    private Pooled(double[] label, double[] confidence) {
      this.label = label;
      this.confidence = confidence;
    }

    /**
     * Pools.
     *
     * @param said what the member with that name said
     */
    static Pooled of(List<Voice> voices, int labels, Function<String, double[]> said) {
      double[] sums = new double[labels];
      double[] confidence = new double[labels];
      for (Voice voice : voices) {
        double[] probabilities = said.apply(voice.member());
        for (int k = 0; k < labels; k++) {
          sums[k] += voice.label() == 0 ? 0 : voice.label() * LogPool.log(probabilities[k], labels);
          confidence[k] += voice.confidence() * probabilities[k];
        }
      }
      return new Pooled(Softmax.inPlace(sums), confidence);
    }

    /** The likeliest intent in scope. */
    int best(Labels labels) {
      int best = -1;
      for (int k = 0; k < label.length; k++) {
        if (!labels.isOutOfScope(k) && (best < 0 || label[k] > label[best])) {
          best = k;
        }
      }
      return best;
    }

    double[] scopeScores(Labels labels) {
      int out = labels.outOfScope();
      return new double[] {
        Calibration.logit(confidence[out]),
        Calibration.logit(label[out]),
        Calibration.logit(confidence[best(labels)]),
        Calibration.logit(label[best(labels)])
      };
    }

    double[] rightScores(int best) {
      return new double[] {Calibration.logit(confidence[best]), Calibration.logit(label[best])};
    }
  }
}
