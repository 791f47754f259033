package io.kefu.knowledge;

import java.util.Optional;
import java.util.UUID;

/**
 * Which articles a list shows, oldest first.
 *
 * @param category this one and those below it
 * @param text part of the title or of a similar question, upper and lower case alike
 * @param after the last article of the page before
 * @param limit 1..1000
 */
public record ArticleFilter(
    Optional<ArticleState> state,
    Optional<String> category,
    Optional<String> text,
    Optional<UUID> after,
    int limit) {

  /** The first page of all. */
  public static ArticleFilter all(int limit) {
    return new ArticleFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
  }
}
