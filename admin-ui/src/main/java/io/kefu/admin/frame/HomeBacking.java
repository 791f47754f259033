package io.kefu.admin.frame;

import io.kefu.conversation.ConversationDesk;
import io.kefu.conversation.ConversationFigures;
import io.kefu.conversation.ConversationFilter;
import io.kefu.conversation.ConversationFilter.View;
import io.kefu.conversation.ConversationOverview;
import io.kefu.conversation.ConversationSummary;
import io.kefu.conversation.UnansweredQuestion;
import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.ArticleFilter;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/**
 * What needs the person's attention. Each part is asked once a request, and only if it is shown.
 */
@Named
@RequestScoped
public class HomeBacking {

  private static final int SHOWN = 5;

  /** How far back unanswered questions are looked for. */
  private static final Duration LATELY = Duration.ofDays(6);

  private final ConversationDesk conversations;
  private final ConversationOverview overview;
  private final ArticleDesk articles;
  private final Person person;
  private final Moments moments;
  private final Map<String, Object> asked = new HashMap<>();

  /** For the container. */
  @NullUnmarked
  protected HomeBacking() {
    this(null, null, null, null, null);
  }

  @Inject
  public HomeBacking(
      ConversationDesk conversations,
      ConversationOverview overview,
      ArticleDesk articles,
      Person person,
      Moments moments) {
    this.conversations = conversations;
    this.overview = overview;
    this.articles = articles;
    this.person = person;
    this.moments = moments;
  }

  /** Of the conversations that began today. */
  public ConversationFigures getFigures() {
    return once("figures", () -> overview.figures(moments.startOfToday()));
  }

  /** How much of a hundred the bot resolved today. */
  public long getResolvedPercent() {
    ConversationFigures figures = getFigures();
    return figures.begun() == 0 ? 0 : Math.round(100.0 * figures.resolved() / figures.begun());
  }

  /** Conversations that wait for a person, at most five. */
  public List<ConversationSummary> getWaiting() {
    return once("waiting", () -> overview.waiting(SHOWN));
  }

  /** Open conversations with an angry or anxious customer, at most five. */
  public List<ConversationSummary> getUpset() {
    return once("upset", () -> overview.upset(SHOWN));
  }

  /** Questions of the last seven days that the bot had no answer to, at most five. */
  public List<UnansweredQuestion> getUnanswered() {
    return once(
        "unanswered", () -> overview.unanswered(moments.startOfToday().minus(LATELY), SHOWN));
  }

  /** Conversations that the person has, at most five. */
  public List<ConversationSummary> getMine() {
    return once(
        "mine",
        () ->
            conversations
                .list(
                    new ConversationFilter(View.MINE, Optional.of(person.getName())),
                    Optional.empty(),
                    SHOWN)
                .conversations());
  }

  /** Articles that wait for a reviewer, at most five. */
  public List<ArticleView> getInReview() {
    return once(
        "review",
        () ->
            articles
                .list(
                    new ArticleFilter(
                        Optional.of(ArticleState.REVIEW),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        SHOWN))
                .articles());
  }

  @SuppressWarnings("unchecked") // each name is asked for with one type
  private <T> T once(String name, Supplier<T> question) {
    return (T) asked.computeIfAbsent(name, n -> question.get());
  }
}
