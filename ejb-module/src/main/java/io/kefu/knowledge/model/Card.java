package io.kefu.knowledge.model;

import java.util.UUID;

/** What a customer is shown of an article. */
public record Card(UUID article, String title, String answer, String language, String category) {}
