package io.kefu.web.understanding;

import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Up to {@value #MOST} texts to be understood, each as in {@link ParseRequest}. */
public record ParseBatchRequest(
    @Nullable List<@Nullable String> texts, @Nullable String language, @Nullable String release) {

  static final int MOST = 1000;

  /**
   * @throws InvalidRequest naming each wrong field
   */
  void check() {
    List<FieldError> wrong = new ArrayList<>();
    if (texts == null) {
      wrong.add(new FieldError("texts", "is missing; send a list of 1 to " + MOST + " texts"));
    } else if (texts.isEmpty() || texts.size() > MOST) {
      wrong.add(new FieldError("texts", "has " + texts.size() + " texts; send 1 to " + MOST));
    } else {
      for (int i = 0; i < texts.size(); i++) {
        SentText.problem("texts[" + i + "]", texts.get(i)).ifPresent(wrong::add);
      }
    }
    SentLanguage.problem(language).ifPresent(wrong::add);
    SentRelease.problem(release).ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      throw new InvalidRequest(wrong);
    }
  }

  Optional<LanguageTag> wish() {
    return Optional.ofNullable(language).map(LanguageTag::new);
  }
}
