package io.kefu.knowledge;

import io.kefu.inference.Embedding;
import io.kefu.shared.LanguageTag;
import java.util.Optional;

/**
 * A question to the knowledge base.
 *
 * @param text masked
 * @param language whose articles are searched
 * @param embedding of the text, from the turn's one encoder pass; empty for words alone
 * @param channel hides articles meant for other channels; empty for those of any
 * @param limit 1..100
 */
public record Question(
    String text,
    LanguageTag language,
    Optional<Embedding> embedding,
    Optional<String> channel,
    int limit) {}
