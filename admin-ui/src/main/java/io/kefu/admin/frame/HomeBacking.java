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
import org.jspecify.annotations.Nullable;

/** What needs the person's attention. */
@Named
@RequestScoped
public class HomeBacking {

  private static final int SHOWN = 5;

  private final ConversationDesk conversations;
  private final ArticleDesk articles;
  private final Person person;

  private @Nullable List<ConversationSummary> waiting;
  private @Nullable List<ConversationSummary> mine;
  private @Nullable List<ArticleView> inReview;

  /** For the container. */
  protected HomeBacking() {
    this(null, null, null);
  }

  @Inject
  public HomeBacking(ConversationDesk conversations, ArticleDesk articles, Person person) {
    this.conversations = conversations;
    this.articles = articles;
    this.person = person;
  }

  /** Conversations that wait for a person, at most five. */
  public List<ConversationSummary> getWaiting() {
    if (waiting == null) {
      waiting = conversations(View.QUEUED);
    }
    return waiting;
  }

  /** Conversations that the person has, at most five. */
  public List<ConversationSummary> getMine() {
    if (mine == null) {
      mine = conversations(View.MINE);
    }
    return mine;
  }

  /** Articles that wait for a reviewer, at most five. */
  public List<ArticleView> getInReview() {
    if (inReview == null) {
      inReview =
          articles
              .list(
                  new ArticleFilter(
                      Optional.of(ArticleState.REVIEW),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      SHOWN))
              .articles();
    }
    return inReview;
  }

  private List<ConversationSummary> conversations(View view) {
    return conversations
        .list(new ConversationFilter(view, Optional.of(person.getName())), Optional.empty(), SHOWN)
        .conversations();
  }
}
