package io.kefu.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of a list.
 *
 * @param next what {@link ArticleFilter#after()} takes for the following page; empty on the last
 */
public record ArticlePage(List<ArticleView> articles, Optional<UUID> next) {}
