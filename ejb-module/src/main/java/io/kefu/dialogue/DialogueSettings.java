package io.kefu.dialogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;

/**
 * Configuration of dialogues: from which confidence, score and intensity on something counts. From
 * 0 to 1.
 */
@ApplicationScoped
public class DialogueSettings {

  public static final String INTENT_MIN = "kefu.dialogue.intent.min-confidence";
  public static final String INTENT_SURE = "kefu.dialogue.intent.sure-confidence";
  public static final String INTENT_PLAIN = "kefu.dialogue.intent.plain-confidence";
  public static final String CHOICE_MARGIN = "kefu.dialogue.intent.choice-margin";
  public static final String ARTICLE_MIN = "kefu.dialogue.knowledge.min-score";
  public static final String ARTICLE_MIN_OUT_OF_SCOPE =
      "kefu.dialogue.knowledge.out-of-scope-min-score";
  public static final String COMFORT_MIN = "kefu.dialogue.comfort.min-intensity";

  public static final String ANONYMOUS_CHANGES = "kefu.dialogue.order.anonymous-changes";

  private double intentMin;
  private double intentSure;
  private double intentPlain;
  private double choiceMargin;
  private double articleMin;
  private double articleMinOutOfScope;
  private double comfortMin;
  private boolean anonymousChanges;

  /** For the container. */
  @NullUnmarked
  protected DialogueSettings() {}

  /**
   * @throws IllegalArgumentException if a value is not from 0 to 1; the message names its key
   */
  @Inject
  public DialogueSettings(
      @ConfigProperty(name = INTENT_MIN, defaultValue = "0.4") double intentMin,
      @ConfigProperty(name = INTENT_SURE, defaultValue = "0.6") double intentSure,
      @ConfigProperty(name = INTENT_PLAIN, defaultValue = "0.95") double intentPlain,
      @ConfigProperty(name = CHOICE_MARGIN, defaultValue = "0.12") double choiceMargin,
      @ConfigProperty(name = ARTICLE_MIN, defaultValue = "0.55") double articleMin,
      @ConfigProperty(name = ARTICLE_MIN_OUT_OF_SCOPE, defaultValue = "0.75")
          double articleMinOutOfScope,
      @ConfigProperty(name = COMFORT_MIN, defaultValue = "0.5") double comfortMin,
      @ConfigProperty(name = ANONYMOUS_CHANGES, defaultValue = "true") boolean anonymousChanges) {
    this.intentMin = bounded(INTENT_MIN, intentMin);
    this.intentSure = bounded(INTENT_SURE, intentSure);
    this.intentPlain = bounded(INTENT_PLAIN, intentPlain);
    this.choiceMargin = bounded(CHOICE_MARGIN, choiceMargin);
    this.articleMin = bounded(ARTICLE_MIN, articleMin);
    this.articleMinOutOfScope = bounded(ARTICLE_MIN_OUT_OF_SCOPE, articleMinOutOfScope);
    this.comfortMin = bounded(COMFORT_MIN, comfortMin);
    this.anonymousChanges = anonymousChanges;
  }

  /** The defaults, for programs without a container. */
  public static DialogueSettings standard() {
    return new DialogueSettings(0.4, 0.6, 0.95, 0.12, 0.55, 0.75, 0.5, true);
  }

  private static double bounded(String key, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(key + " must be from 0 to 1; it is " + value);
    }
    return value;
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
