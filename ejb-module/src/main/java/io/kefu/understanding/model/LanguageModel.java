package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import java.util.List;

/**
 * Everything that a release knows of one language.
 *
 * @param space vector space of the embeddings it was trained on; others are not understood
 * @param dimension of that space
 * @param members with their weights
 * @param neighbours the examples as a member
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
    IntentEnsemble full,
    IntentEnsemble lexical,
    double splitConfidence) {

  public Features features(NormalText text, float @org.jspecify.annotations.Nullable [] embedding) {
    return new Features(vocabulary.weigh(text, language), embedding);
  }

  public Judgement judge(Features features) {
    return (features.embedding() == null ? lexical : full).judge(features);
  }
}
