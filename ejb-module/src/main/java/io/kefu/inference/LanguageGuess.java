package io.kefu.inference;

import io.kefu.shared.LanguageTag;

/**
 * A language with its probability.
 *
 * @param probability 0..1
 */
public record LanguageGuess(LanguageTag language, double probability) {}
