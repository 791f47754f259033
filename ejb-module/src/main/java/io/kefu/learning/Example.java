package io.kefu.learning;

import io.kefu.shared.LanguageTag;

/**
 * An utterance with what it means.
 *
 * @param row where it stood in the file: line, row of the sheet, or running number, from 1
 * @param text without personal values; 1..4000 code points
 * @param intent its label; {@code out_of_scope} for a negative
 * @param language primary language
 */
public record Example(int row, String text, String intent, LanguageTag language, Split split) {}
