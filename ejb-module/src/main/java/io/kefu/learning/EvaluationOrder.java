package io.kefu.learning;

import io.kefu.shared.LanguageTag;
import java.util.List;
import java.util.Optional;

/**
 * What a release is to be measured by.
 *
 * @param release id of a ready, active or retired release of the shop; empty for the one in service
 * @param examples at most {@value #MOST}
 */
public record EvaluationOrder(Optional<String> release, List<Judged> examples) {

  public static final int MOST = 5000;

  /**
   * An utterance with what it means.
   *
   * @param intent its label; {@code out_of_scope} for what is to be refused
   * @param language in which it is written, if it is told
   */
  public record Judged(String text, String intent, Optional<LanguageTag> language) {}
}
