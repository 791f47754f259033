package io.kefu.dialogue;

import io.kefu.platform.Settings;
import io.kefu.platform.SettingsGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.NullUnmarked;

/**
 * Configuration of dialogues: from which confidence, score and intensity on something counts. From
 * 0 to 1.
 */
@ApplicationScoped
public class DialogueSettings extends SettingsGroup {

  public static final String INTENT_MIN = "kefu.dialogue.intent.min-confidence";
  public static final String INTENT_SURE = "kefu.dialogue.intent.sure-confidence";
  public static final String INTENT_PLAIN = "kefu.dialogue.intent.plain-confidence";
  public static final String CHOICE_MARGIN = "kefu.dialogue.intent.choice-margin";
  public static final String ARTICLE_MIN = "kefu.dialogue.knowledge.min-score";
  public static final String ARTICLE_MIN_OUT_OF_SCOPE =
      "kefu.dialogue.knowledge.out-of-scope-min-score";
  public static final String COMFORT_MIN = "kefu.dialogue.comfort.min-intensity";

  public static final String ANONYMOUS_CHANGES = "kefu.dialogue.order.anonymous-changes";

  /** How much less of a fit a sure wish needs. */
  private static final double SURE_WISH = 0.8;

  private double intentMin = 0.4;
  private double intentSure = 0.6;
  private double intentPlain = 0.95;
  private double choiceMargin = 0.12;
  private double articleMin = 0.55;
  private double articleMinOutOfScope = 0.75;
  private double comfortMin = 0.5;
  private boolean anonymousChanges = true;

  /** For the container. */
  @NullUnmarked
  protected DialogueSettings() {}

  @Inject
  public DialogueSettings(Config config) {
    this(new Settings(config));
  }

  /**
   * For tests and plain programs.
   *
   * @throws io.kefu.platform.InvalidSetting if one is out of bounds
   */
  public DialogueSettings(Settings settings) {
    intentMin = settings.fraction(INTENT_MIN, intentMin, 0, 1);
    intentSure = settings.fraction(INTENT_SURE, intentSure, 0, 1);
    intentPlain = settings.fraction(INTENT_PLAIN, intentPlain, 0, 1);
    choiceMargin = settings.fraction(CHOICE_MARGIN, choiceMargin, 0, 1);
    articleMin = settings.fraction(ARTICLE_MIN, articleMin, 0, 1);
    articleMinOutOfScope = settings.fraction(ARTICLE_MIN_OUT_OF_SCOPE, articleMinOutOfScope, 0, 1);
    comfortMin = settings.fraction(COMFORT_MIN, comfortMin, 0, 1);
    anonymousChanges = settings.flag(ANONYMOUS_CHANGES, anonymousChanges);
  }

  /** The defaults, for programs without a container. */
  public static DialogueSettings standard() {
    return new DialogueSettings(new Settings(key -> Optional.empty()));
  }

  /** Below this confidence an intent is no wish. */
  public double intentMin() {
    return intentMin;
  }

  /**
   * From this confidence on an intent leaves a flow under way for another, and is never asked back.
   */
  public double intentSure() {
    return intentSure;
  }

  /** From this confidence on an intent is heard in a few words where a flow waits for a value. */
  public double intentPlain() {
    return intentPlain;
  }

  /** Two unsure intents that are no further apart than this are offered to choose from. */
  public double choiceMargin() {
    return choiceMargin;
  }

  /** From this score on an article answers. */
  public double articleMin() {
    return articleMin;
  }

  /** From this score on an article answers where something else tells already what is asked. */
  public double articleMinOfSureWish() {
    return SURE_WISH * articleMin;
  }

  /** From this score on an article answers a message that no intent fits. */
  public double articleMinOutOfScope() {
    return articleMinOutOfScope;
  }

  /**
   * Whether an order number alone, without a known customer, is enough to change an order after
   * confirmation.
   */
  public boolean anonymousChanges() {
    return anonymousChanges;
  }

  /**
   * From this intensity on anger, disappointment, sadness and anxiety are met with a calming
   * phrase.
   */
  public double comfortMin() {
    return comfortMin;
  }
}
