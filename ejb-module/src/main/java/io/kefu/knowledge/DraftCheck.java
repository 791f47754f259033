package io.kefu.knowledge;

import io.kefu.shared.FieldError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The limits of an article, field by field. Lengths count Unicode code points. */
final class DraftCheck {

  private static final int TITLE = 200;
  private static final int ANSWER = 20_000;
  private static final int QUESTIONS = 200;
  private static final int QUESTION = 500;
  private static final int CATEGORY_LEVELS = 8;
  private static final int CATEGORY_NAME = 50;
  private static final int CHANNELS = 20;
  private static final Pattern CHANNEL = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

  /** What every database and the index can hold. */
  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final ArticleDraft draft;
  private final List<FieldError> problems = new ArrayList<>();

  DraftCheck(ArticleDraft draft) {
    this.draft = draft;
  }

  List<FieldError> problems() {
    line("title", draft.title(), TITLE);
    text("answer", draft.answer(), ANSWER);
    questions();
    category();
    channels();
    validity();
    return List.copyOf(problems);
  }

  private void questions() {
    if (draft.questions().size() > QUESTIONS) {
      wrong(
          "questions",
          "holds %d questions; at most %d are allowed"
              .formatted(draft.questions().size(), QUESTIONS));
      return;
    }
    for (int i = 0; i < draft.questions().size(); i++) {
      line("questions[" + i + "]", draft.questions().get(i), QUESTION);
    }
  }

  private void category() {
    if (draft.category().isEmpty()) {
      return;
    }
    String[] names = draft.category().split("/", -1);
    if (names.length > CATEGORY_LEVELS) {
      wrong(
          "category",
          "has %d levels; at most %d are allowed".formatted(names.length, CATEGORY_LEVELS));
    }
    for (String name : names) {
      if (!line("category", name, CATEGORY_NAME)) {
        return;
      }
    }
  }

  private void channels() {
    if (draft.channels().size() > CHANNELS) {
      wrong(
          "channels",
          "holds %d channels; at most %d are allowed".formatted(draft.channels().size(), CHANNELS));
      return;
    }
    for (int i = 0; i < draft.channels().size(); i++) {
      if (!CHANNEL.matcher(draft.channels().get(i)).matches()) {
        wrong(
            "channels[" + i + "]",
            "is no channel; write 1 to 32 of a-z, 0-9, - and _, such as 'web'");
      }
    }
  }

  private void validity() {
    representable("valid_from", draft.validFrom());
    representable("valid_to", draft.validTo());
    if (draft.validFrom().isPresent()
        && draft.validTo().isPresent()
        && !draft.validFrom().get().isBefore(draft.validTo().get())) {
      wrong("valid_to", "must be later than valid_from");
    }
  }

  private void representable(String field, Optional<Instant> time) {
    if (time.filter(t -> t.isBefore(EARLIEST) || !t.isBefore(LATEST)).isPresent()) {
      wrong(field, "must lie in the years 1 to 9998");
    }
  }

  private boolean line(String field, String value, int most) {
    if (!text(field, value, most)) {
      return false;
    }
    if (value.chars().anyMatch(c -> c == '\n' || c == '\r')) {
      return wrong(field, "must stand on one line");
    }
    return true;
  }

  private boolean text(String field, String value, int most) {
    if (value.isBlank()) {
      return wrong(field, "must not be blank");
    }
    int length = value.codePointCount(0, value.length());
    if (length > most) {
      return wrong(field, "has %d characters; at most %d are allowed".formatted(length, most));
    }
    if (value.codePoints().anyMatch(DraftCheck::unwritable)) {
      return wrong(field, "holds a control character or half a surrogate pair; remove it");
    }
    return true;
  }

  private static boolean unwritable(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return surrogate || Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }

  private boolean wrong(String field, String message) {
    problems.add(new FieldError(field, message));
    return false;
  }
}
