package io.kefu.understanding.model;

/** A softmax regression as a member of an ensemble. */
public record LinearMember(String name, SoftmaxRegression regression) implements IntentMember {

  @Override
  public boolean needsEmbedding() {
    return regression.dense() > 0;
  }

  @Override
  public double[] probabilities(Features features) {
    return regression.probabilities(features);
  }
}
