package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a release knows of one language.
 *
 * @param space vector space of the embeddings it was trained on; others are not understood
 * @param dimension of that space
 * @param members with their weights
 * @param neighbours the examples as a member
 * @param head member that reads token states; absent where the recipe has none or validation left
 *     it out
 * @param full ensemble that serves with the encoder
 * @param lexical ensemble of n-grams alone, that serves while the encoder is missing or busy
 * @param splitConfidence from which confidence on two clauses of a message count as two wishes
 */
public record LanguageModel(
    LanguageTag language,
    String space,
    int dimension,
    Vocabulary vocabulary,
    List<LinearMember> members,
    Neighbours neighbours,
    Optional<BiLstm> head,
    IntentEnsemble full,
    IntentEnsemble lexical,
    double splitConfidence) {

  public Features features(NormalText text, float @org.jspecify.annotations.Nullable [] embedding) {
    return new Features(vocabulary.weigh(text, language), embedding);
  }

  /**
   * As {@link #features(NormalText, float[])}, for a model with a head.
   *
   * @param states of the tokens, with the embedding from one pass; none where there is none
   */
  public Features features(
      NormalText text, float @org.jspecify.annotations.Nullable [] embedding, float[][] states) {
    return new Features(vocabulary.weigh(text, language), embedding, states);
  }

  /** All members, each with a name of its own. */
  public List<IntentMember> all() {
    List<IntentMember> all = new ArrayList<>(members);
    all.add(neighbours);
    head.ifPresent(all::add);
    return List.copyOf(all);
  }

  /** N-grams alone judge where what the other members need is not there. */
  public Judgement judge(Features features) {
    boolean whole =
        features.embedding() != null && (head.isEmpty() || features.states().length > 0);
    return (whole ? full : lexical).judge(features);
  }
}
