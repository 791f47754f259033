package io.kefu.knowledge.model;

import java.util.List;
import java.util.UUID;

/**
 * A phrasing that one of the two searches brought up.
 *
 * @param version of the article when it was indexed
 * @param words of the wording, as the index holds them
 * @param codes in the wording, exact
 * @param score of that search: cosine, or BM25
 */
public record Neighbour(
    UUID article,
    long version,
    String wording,
    List<String> words,
    List<String> codes,
    double score) {}
