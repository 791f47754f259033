package io.kefu.understanding;

import io.kefu.privacy.ProtectedText;
import io.kefu.shared.LanguageTag;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be understood.
 *
 * @param text the masked text with what was lifted out of it
 * @param wish language that the caller asked for, if any; decides when the text's own language is
 *     in doubt
 * @param spoken language of the conversation so far, if any; sticks when the text is short
 * @param allowed primary languages of the shop; not empty
 * @param release id of a release; empty for the one in service for the shop
 */
public record Utterance(
    ProtectedText text,
    Optional<LanguageTag> wish,
    Optional<LanguageTag> spoken,
    Set<LanguageTag> allowed,
    Optional<String> release) {}
