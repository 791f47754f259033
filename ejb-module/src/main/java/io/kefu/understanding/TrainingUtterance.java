package io.kefu.understanding;

import io.kefu.shared.LanguageTag;

/**
 * An utterance to learn from.
 *
 * @param text without personal values
 * @param intent its label; {@link IntentScore#OUT_OF_SCOPE} for a negative
 * @param language primary language
 */
public record TrainingUtterance(String text, String intent, LanguageTag language) {}
