package io.kefu.web.learning;

import io.kefu.learning.EvaluationOrder;
import io.kefu.learning.EvaluationOrder.Judged;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.IntentScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a release is to be measured by.
 *
 * @param release the one in service where left out
 */
public record EvaluationForm(
    @Nullable String release,
    @Schema(required = true) @Nullable List<@Nullable ExampleForm> examples) {

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_NAME = 200;

  /** So many mistakes are named; more help nobody. */
  private static final int MOST_NAMED = 20;

  /** An utterance with what it means. */
  public record ExampleForm(
      @Schema(required = true) @Nullable String text,
      @Schema(required = true) @Nullable String intent,
      @Nullable String lang) {}

  /**
   * @throws InvalidRequest naming each wrong field
   */
  EvaluationOrder order() {
    List<FieldError> wrong = new ArrayList<>();
    if (release != null && (release.isBlank() || release.length() > LONGEST_NAME)) {
      wrong.add(new FieldError("release", "must be the id of a release"));
    }
    if (examples == null || examples.isEmpty() || examples.size() > EvaluationOrder.MOST) {
      wrong.add(
          new FieldError(
              "examples", "must be a list of 1 to " + EvaluationOrder.MOST + " examples"));
      throw new InvalidRequest(wrong);
    }
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < examples.size() && wrong.size() < MOST_NAMED; i++) {
      judge("examples[" + i + "]", examples.get(i), wrong).ifPresent(judged::add);
    }
    if (!wrong.isEmpty()) {
      throw new InvalidRequest(wrong);
    }
    return new EvaluationOrder(Optional.ofNullable(release), judged);
  }

  private static Optional<Judged> judge(
      String at, @Nullable ExampleForm example, List<FieldError> wrong) {
    if (example == null) {
      wrong.add(new FieldError(at, "must be an object"));
      return Optional.empty();
    }
    String text = example.text;
    String intent = example.intent;
    if (text == null || text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      wrong.add(new FieldError(at + ".text", "must be 1 to " + LONGEST_TEXT + " characters"));
      return Optional.empty();
    }
    if (intent == null || intent.isBlank() || intent.length() > LONGEST_NAME) {
      wrong.add(new FieldError(at + ".intent", "must be the name of an intent"));
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Judged(
              text,
              intent.strip().equals("oos") ? IntentScore.OUT_OF_SCOPE : intent.strip(),
              Optional.ofNullable(example.lang)
                  .filter(lang -> !lang.isBlank())
                  .map(LanguageTag::new)));
    } catch (IllegalArgumentException e) {
      wrong.add(
          new FieldError(at + ".lang", "is no BCP 47 language tag; write one such as 'zh-CN'"));
      return Optional.empty();
    }
  }
}
