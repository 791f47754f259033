package io.kefu.conversation;

import io.kefu.conversation.internal.Readings;
import io.kefu.conversation.model.Attentions;
import io.kefu.conversation.model.Conversation;
import io.kefu.conversation.model.Lookout;
import io.kefu.conversation.model.Lookout.Asked;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * The conversations of the shop in {@code ShopScope} from above: what needs people, and figures.
 */
@Stateless
public class ConversationOverview {

  /** Questions that are looked at to find those asked most; the newest of a busy shop's days. */
  private static final int LOOKED_AT = 500;

  private final Lookout lookout;
  private final Attentions attentions;

  /** For the container. */
  @NullUnmarked
  public ConversationOverview() {
    this(null, null);
  }

  @Inject
  public ConversationOverview(Lookout lookout, Attentions attentions) {
    this.lookout = lookout;
    this.attentions = attentions;
  }

  /** Those that wait for a person, the longest first. */
  public List<ConversationSummary> waiting(int limit) {
    return summaries(lookout.waiting(limit));
  }

  /** Open ones whose customer was angry or anxious when speaking last, the last spoken in first. */
  public List<ConversationSummary> upset(int limit) {
    return summaries(lookout.upset(limit));
  }

  private List<ConversationSummary> summaries(List<Conversation> conversations) {
    List<UUID> ids = conversations.stream().map(Conversation::id).toList();
    Set<UUID> unread = attentions.unreadAmong(ids);
    Map<UUID, LastHeard> heard = attentions.lastHeard(ids);
    return conversations.stream()
        .map(c -> Readings.summary(c, unread.contains(c.id()), heard.get(c.id())))
        .toList();
  }

  /** Questions since then that the bot had no answer to, the most asked first, then the newest. */
  public List<UnansweredQuestion> unanswered(Instant since, int limit) {
    Map<String, List<Asked>> byWords =
        lookout.unanswered(since, LOOKED_AT).stream()
            .collect(
                Collectors.groupingBy(
                    asked -> words(asked.text()), LinkedHashMap::new, Collectors.toList()));
    return byWords.values().stream()
        .map(ConversationOverview::question)
        .sorted(Comparator.comparingInt(UnansweredQuestion::times).reversed())
        .limit(limit)
        .toList();
  }

  private static UnansweredQuestion question(List<Asked> newestFirst) {
    Asked last = newestFirst.get(0);
    return new UnansweredQuestion(
        last.text(), newestFirst.size(), last.at(), last.conversation(), last.seq());
  }

  /** The same question with another case, other blanks or other marks is the same question. */
  private static String words(String text) {
    String bare = text.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\p{Z}\\s]+", "");
    return bare.isEmpty() ? text : bare;
  }

  public ConversationFigures figures(Instant since) {
    return lookout.figures(since);
  }

  /**
   * What the list can be narrowed by.
   *
   * @param since intents that customers have had since then
   */
  public ConversationChoices choices(Instant since) {
    return new ConversationChoices(named(lookout.channels()), named(lookout.intents(since)));
  }

  private static List<String> named(List<String> found) {
    List<String> names = new ArrayList<>(found);
    names.removeIf(Predicate.not(name -> name != null && !name.isEmpty()));
    return names.stream().sorted().toList();
  }
}
