package io.kefu.admin.understanding;

import io.kefu.admin.frame.Labels;
import io.kefu.understanding.LanguageFigures;
import io.kefu.understanding.Measured;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How two releases do in one language.
 *
 * @param theirs null if the other release has none of that language, or there is no other
 */
public record Comparison(LanguageFigures mine, @Nullable LanguageFigures theirs, Labels labels) {

  /** Of a percent; a smaller difference is none to a reader. */
  private static final double VISIBLE = 0.0005;

  /**
   * One figure of both.
   *
   * @param name of the words for it
   * @param tone {@code better worse same}: whether the difference speaks for the release; empty
   *     where there is nothing to compare
   * @param sure whether the intervals lie apart
   */
  public record Line(
      String name,
      Shown mine,
      @Nullable Shown theirs,
      String difference,
      String tone,
      boolean sure) {}

  /**
   * A figure as people read it.
   *
   * @param range the interval of 95 %; empty where none is known
   */
  public record Shown(String value, String range) {}

  public String language() {
    return mine.language().value();
  }

  public List<Line> lines() {
    return List.of(
        measured("served", LanguageFigures::served, true),
        measured("accuracy", LanguageFigures::accuracy, true),
        plain("macro-f1", LanguageFigures::macroF1, true),
        measured("out-of-scope-recall", LanguageFigures::outOfScopeRecall, true),
        measured("refused-in-scope", LanguageFigures::refusedInScope, false),
        plain("calibration-error", LanguageFigures::calibrationError, false));
  }

  /**
   * @param more whether more is better
   */
  private Line measured(String name, Function<LanguageFigures, Measured> figure, boolean more) {
    Measured ours = figure.apply(mine);
    return theirs == null
        ? new Line(name, shown(labels, ours), null, "", "", false)
        : line(labels, name, ours, figure.apply(theirs), more);
  }

  /** Any figure of two releases. */
  static Line line(Labels labels, String name, Measured ours, Measured other, boolean more) {
    Shown mine = shown(labels, ours);
    Shown theirs = shown(labels, other);
    if (ours.cases() == 0 || other.cases() == 0) {
      return new Line(name, mine, theirs, "", "", false);
    }
    double gain = ours.value() - other.value();
    boolean apart = ours.low() > other.high() || other.low() > ours.high();
    return new Line(name, mine, theirs, difference(labels, gain), tone(gain, more), apart);
  }

  private Line plain(String name, ToDoubleFunction<LanguageFigures> figure, boolean more) {
    double ours = figure.applyAsDouble(mine);
    Shown shown = new Shown(labels.percent(ours), "");
    if (theirs == null) {
      return new Line(name, shown, null, "", "", false);
    }
    double other = figure.applyAsDouble(theirs);
    return new Line(
        name,
        shown,
        new Shown(labels.percent(other), ""),
        difference(labels, ours - other),
        tone(ours - other, more),
        false);
  }

  private static Shown shown(Labels labels, Measured measured) {
    return measured.cases() == 0
        ? new Shown("–", "")
        : new Shown(
            labels.percent(measured.value()),
            labels.percent(measured.low()) + " – " + labels.percent(measured.high()));
  }

  private static String difference(Labels labels, double gain) {
    return Math.abs(gain) < VISIBLE
        ? "±0"
        : (gain > 0 ? "+" : "−") + labels.percent(Math.abs(gain));
  }

  private static String tone(double gain, boolean more) {
    if (Math.abs(gain) < VISIBLE) {
      return "same";
    }
    return gain > 0 == more ? "better" : "worse";
  }
}
