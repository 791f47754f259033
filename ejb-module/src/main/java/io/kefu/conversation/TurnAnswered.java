package io.kefu.conversation;

import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopId;
import java.time.Duration;

/**
 * A customer's turn has been dealt with. Observe it after the commit ({@code AFTER_SUCCESS}).
 *
 * @param act what the bot did, as the API writes it; {@code silent} where a person has the word
 * @param language of the customer
 * @param degraded whether n-grams alone understood it
 * @param elapsed since the message came
 */
public record TurnAnswered(
    ShopId shop, String act, LanguageTag language, boolean degraded, Duration elapsed) {}
