package io.kefu.learning.internal;

import io.kefu.inference.LanguageGuess;
import io.kefu.inference.LanguageRecogniser;
import io.kefu.learning.Example;
import io.kefu.learning.ExampleProblem.Kind;
import io.kefu.learning.Split;
import io.kefu.learning.UnreadableExamples;
import io.kefu.learning.model.SetReview;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.shared.LanguageTag;
import io.kefu.shop.ShopProfile;
import io.kefu.understanding.IntentScore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes examples of the rows of one file: masks personal values, fills in what a row leaves open,
 * and notes what a person should look at. Used by one thread.
 */
final class Intake implements Consumer<RawRow> {

  /** A text longer than this is refused by the API, so nobody says it. */
  static final int LONGEST_TEXT = 4000;

  static final int LONGEST_INTENT = 200;

  /** Twice what is promised; all of them are held in memory while a set is read. */
  static final int MOST_ROWS = 200_000;

  private static final Set<String> NEGATIVES = Set.of("out_of_scope", "oos");

  /** From here on the recogniser is taken at its word against the row's. */
  private static final double SURE = 0.9;

  /** A Chinese character counts three letters; fewer are too little to tell a language by. */
  private static final int ENOUGH_LETTERS = 24;

  private final ShopProfile shop;
  private final Optional<LanguageTag> standard;
  private final PersonalDataGuard guard;
  private final LanguageRecogniser recogniser;
  private final Set<LanguageTag> served = new LinkedHashSet<>();
  private final SetReview review = new SetReview();
  private final List<Example> examples = new ArrayList<>();
  private int last;

  Intake(
      ShopProfile shop,
      Optional<LanguageTag> standard,
      PersonalDataGuard guard,
      LanguageRecogniser recogniser) {
    this.shop = shop;
    this.standard = standard.map(LanguageTag::primary);
    this.guard = guard;
    this.recogniser = recogniser;
    shop.languages().forEach(language -> served.add(language.primary()));
  }

  List<Example> examples() {
    return examples;
  }

  SetReview.Outcome outcome() {
    return review.outcome();
  }

  @Override
  public void accept(RawRow raw) {
    // Two objects may stand on one line; each needs a place of its own.
    last = Math.max(raw.row(), last + 1);
    if (examples.size() >= MOST_ROWS) {
      throw new UnreadableExamples(
          "row %d is one more than the %d examples that a set takes; split the file"
              .formatted(last, MOST_ROWS));
    }
    String text = clean(raw.text());
    String intent = clean(raw.intent());
    if (text.isEmpty() || intent.isEmpty()) {
      review.note(
          Kind.EMPTY, last, "has no " + (text.isEmpty() ? "text" : "intent") + " and is left out");
    } else if (text.codePointCount(0, text.length()) > LONGEST_TEXT
        || intent.length() > LONGEST_INTENT) {
      review.note(
          Kind.TOO_LONG,
          last,
          "has a text of more than %d or an intent of more than %d characters and is left out"
              .formatted(LONGEST_TEXT, LONGEST_INTENT));
    } else {
      keep(last, text, label(intent), raw);
    }
  }

  private void keep(int row, String text, String intent, RawRow raw) {
    String masked = guard.protect(text, shop.country()).masked();
    LanguageTag language = language(row, masked, raw.language());
    Example example = new Example(row, masked, intent, language, split(row, raw.split()));
    examples.add(example);
    review.add(example);
  }

  private static String label(String intent) {
    return NEGATIVES.contains(intent.toLowerCase(Locale.ROOT)) ? IntentScore.OUT_OF_SCOPE : intent;
  }

  private Split split(int row, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return Split.TRAIN;
    }
    Optional<Split> split = Split.of(written);
    if (split.isEmpty()) {
      review.note(
          Kind.UNREADABLE_SPLIT,
          row,
          "has a split that is none of train, dev, test; taken as train");
    }
    return split.orElse(Split.TRAIN);
  }

  private LanguageTag language(int row, String text, @Nullable String written) {
    Optional<LanguageTag> said =
        written == null || written.isBlank() ? standard : tag(row, written).or(() -> standard);
    LanguageTag language = said.orElseGet(() -> recognised(text));
    if (served.stream().noneMatch(language::equals)) {
      review.note(
          Kind.UNSERVED_LANGUAGE,
          row,
          "is in %s, which the shop does not serve; switch the language on, or leave the row out"
              .formatted(language));
    } else if (said.isPresent()) {
      compare(row, text, language);
    }
    return language;
  }

  private Optional<LanguageTag> tag(int row, String written) {
    try {
      return Optional.of(new LanguageTag(written.strip().replace('_', '-')).primary());
    } catch (IllegalArgumentException e) {
      review.note(
          Kind.UNREADABLE_LANGUAGE,
          row,
          "has no language tag such as zh or en-US in its language; it is recognised instead");
      return Optional.empty();
    }
  }

  private LanguageTag recognised(String text) {
    return recogniser.recognise(text, served).stream()
        .findFirst()
        .map(guess -> guess.language().primary())
        .orElseGet(() -> served.iterator().next());
  }

  private void compare(int row, String text, LanguageTag language) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long han = text.codePoints().filter(Character::isIdeographic).count();
    if (letters + 2 * han < ENOUGH_LETTERS) {
      return;
    }
    List<LanguageGuess> guesses = recogniser.recognise(text, served);
    if (!guesses.isEmpty()
        && guesses.get(0).probability() >= SURE
        && !guesses.get(0).language().sameLanguageAs(language)) {
      review.note(
          Kind.WRONG_LANGUAGE,
          row,
          "is said to be in %s and reads like %s"
              .formatted(language, guesses.get(0).language().primary()));
    }
  }

  /** One line, without control characters and half surrogates; inner blanks stay as they are. */
  private static String clean(@Nullable String written) {
    if (written == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder(written.length());
    written
        .codePoints()
        .forEach(
            c -> {
              boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
              clean.appendCodePoint(half || Character.getType(c) == Character.CONTROL ? ' ' : c);
            });
    return clean.toString().strip();
  }
}
