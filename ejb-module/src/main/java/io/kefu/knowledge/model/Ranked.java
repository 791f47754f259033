package io.kefu.knowledge.model;

import java.util.UUID;

/**
 * An article with the phrasing that fits best and the evidence for it.
 *
 * @param similarity cosine, 0 if no vector took part
 * @param words BM25, 0 if the words did not bring it up
 */
public record Ranked(
    UUID article, long version, String wording, double score, double similarity, double words) {}
