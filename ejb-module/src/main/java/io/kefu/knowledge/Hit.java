package io.kefu.knowledge;

import io.kefu.shared.LanguageTag;
import java.util.UUID;

/**
 * An article that was found.
 *
 * @param answer Markdown, as stored
 * @param question the title or similar question that fitted best
 * @param score how well it fits, 0..1; comparable between questions
 * @param similarity cosine of the vectors, -1..1; 0 where no vector took part
 * @param words BM25 score of the words, 0 where they did not take part
 */
public record Hit(
    UUID article,
    String title,
    String answer,
    LanguageTag language,
    String category,
    String question,
    double score,
    double similarity,
    double words) {}
