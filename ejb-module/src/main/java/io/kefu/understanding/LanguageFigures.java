package io.kefu.understanding;

import io.kefu.shared.LanguageTag;

/**
 * How well a release does in one language, by cross-validation on the utterances that it was
 * trained from.
 *
 * @param accuracy of the chosen intent among the texts in scope, without refusing any
 * @param served right answers among all texts, as served: refused where out of scope
 * @param macroF1 mean F1 over all intents, as served
 * @param outOfScopeRecall texts out of scope that are refused
 * @param refusedInScope texts in scope that are refused
 * @param calibrationError mean distance between confidence and share of right answers
 */
public record LanguageFigures(
    LanguageTag language,
    int examples,
    Measured accuracy,
    Measured served,
    double macroF1,
    Measured outOfScopeRecall,
    Measured refusedInScope,
    double calibrationError) {}
