package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;

/**
 * An utterance and what it means, as a person labelled it.
 *
 * @param intent name from the catalogue, or {@code out_of_scope}
 */
public record LabelledText(String text, String intent, LanguageTag language) {}
