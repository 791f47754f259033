package io.kefu.dialogue;

import io.kefu.knowledge.Hit;
import io.kefu.privacy.PersonalValue;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.Understanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a decision rests on.
 *
 * @param state the conversation's dialogue state before this turn
 * @param utterance masked text of the customer
 * @param personal what was lifted out of it
 * @param understanding what it means
 * @param answers articles found, best first; empty while a slot is expected
 * @param facts results of this turn's consultations so far, in the order asked
 * @param userId the customer's id in the shop, if known
 * @param given facts known to the caller ({@code order_no}, {@code product} …)
 * @param language the reply is wanted in
 * @param zone of the shop, for dates in replies
 * @param currency of the shop, ISO 4217
 */
public record Situation(
    DialogueState state,
    String utterance,
    List<PersonalValue> personal,
    Understanding understanding,
    List<Hit> answers,
    List<Fact> facts,
    Optional<String> userId,
    Map<String, String> given,
    LanguageTag language,
    Instant now,
    ZoneId zone,
    String currency) {}
