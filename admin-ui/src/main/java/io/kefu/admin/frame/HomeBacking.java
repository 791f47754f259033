package io.kefu.admin.frame;

import io.kefu.conversation.ConversationDesk;
import io.kefu.conversation.ConversationFilter;
import io.kefu.conversation.ConversationFilter.View;
import io.kefu.conversation.ConversationSummary;
import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.ArticleFilter;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What needs attention. */
@Named
@RequestScoped
public class HomeBacking {

  private static final int SHOWN = 5;

  private final ConversationDesk conversations;
  private final ArticleDesk articles;

  /** For the container. */
  protected HomeBacking() {
    this(null, null);
  }

  @Inject
  public HomeBacking(ConversationDesk conversations, ArticleDesk articles) {
    this.conversations = conversations;
    this.articles = articles;
  }

  /** Those that wait for a person, at most five. */
  public List<ConversationSummary> getWaiting() {
    return conversations.list(new ConversationFilter(View.QUEUED, Optional.empty()), Optional.empty(), SHOWN).conversations();
  }

  /** Articles that wait for a reviewer, at most five. */
  public List<ArticleView> getInReview() {
    return articles
        .list(new ArticleFilter(Optional.of(ArticleState.REVIEW), Optional.empty(), Optional.empty(), Optional.empty(), SHOWN))
        .articles();
  }
}
