package io.kefu.inference;

/**
 * A text as the encoder sees it: as a whole and, where that was asked for, token by token, from one
 * pass.
 *
 * @param states float[tokens][dimension], the state of each token in the order of the text, that of
 *     the whole first; as the network gives them, not of unit length; none where none were asked
 *     for
 */
public record EncodedText(Embedding embedding, float[][] states) {

  /** As a whole alone. */
  public static EncodedText whole(Embedding embedding) {
    return new EncodedText(embedding, new float[0][]);
  }
}
