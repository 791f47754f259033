package io.kefu.knowledge.model;

import io.kefu.knowledge.ArticleState;
import java.util.List;
import java.util.Optional;

/** Which state a saved article gets. */
public final class PublishingPolicy {

  private final List<String> reviewed;

  /**
   * @param reviewed categories, with those below them, whose articles a second person must see
   */
  public PublishingPolicy(List<String> reviewed) {
    this.reviewed = List.copyOf(reviewed);
  }

  /**
   * The wanted state, else the present one; where a category asks for review, publishing begins
   * with it.
   */
  public ArticleState settle(Optional<ArticleState> wanted, ArticleState present, String category) {
    ArticleState state = wanted.orElse(present);
    return state == ArticleState.PUBLISHED && asksForReview(category) ? ArticleState.REVIEW : state;
  }

  private boolean asksForReview(String category) {
    return reviewed.stream()
        .anyMatch(path -> category.equals(path) || category.startsWith(path + "/"));
  }
}
