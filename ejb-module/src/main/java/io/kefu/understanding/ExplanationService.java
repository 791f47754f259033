package io.kefu.understanding;

/**
 * Explains what {@link UnderstandingService} makes of an utterance. Costs an encoder pass for each
 * word, behind live turns.
 */
public interface ExplanationService {

  /**
   * @throws io.kefu.shared.NotFound if the utterance names a release that this shop does not have
   */
  Explanation explain(Utterance utterance);
}
