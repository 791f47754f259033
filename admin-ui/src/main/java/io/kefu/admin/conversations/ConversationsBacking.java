package io.kefu.admin.conversations;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.Labels;
import io.kefu.admin.frame.Moments;
import io.kefu.admin.frame.Option;
import io.kefu.admin.frame.Person;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Tongue;
import io.kefu.admin.frame.Words;
import io.kefu.conversation.ConversationChoices;
import io.kefu.conversation.ConversationDesk;
import io.kefu.conversation.ConversationFilter;
import io.kefu.conversation.ConversationFilter.View;
import io.kefu.conversation.ConversationMarks;
import io.kefu.conversation.ConversationOverview;
import io.kefu.conversation.ConversationPage;
import io.kefu.conversation.ConversationSummary;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import io.kefu.shop.Shops;
import io.kefu.understanding.Emotion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The list of conversations. Its address holds the view, the filters and the page, so that it can
 * be kept and sent.
 */
@Named
@RequestScoped
public class ConversationsBacking {

  private static final int PAGE = 30;
  private static final List<String> VIEWS = List.of("open", "queued", "mine", "closed", "all");
  private static final List<String> FILTERS =
      List.of("text", "channel", "language", "emotion", "intent", "from", "to");

  /** Intents of so long are offered. */
  private static final Duration LATELY = Duration.ofDays(30);

  private final ConversationDesk desk;
  private final ConversationOverview overview;
  private final Shops shops;
  private final Person person;
  private final Query query;
  private final Moments moments;
  private final Tongue tongue;
  private final Labels labels;
  private final Words words;

  private @Nullable ConversationPage page;
  private @Nullable ConversationChoices choices;

  /** For the container. */
  @NullUnmarked
  protected ConversationsBacking() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public ConversationsBacking(
      ConversationDesk desk,
      ConversationOverview overview,
      Shops shops,
      Person person,
      Query query,
      Moments moments,
      Tongue tongue,
      Labels labels,
      Words words) {
    this.desk = desk;
    this.overview = overview;
    this.shops = shops;
    this.person = person;
    this.query = query;
    this.moments = moments;
    this.tongue = tongue;
    this.labels = labels;
    this.words = words;
  }

  public List<ConversationSummary> getRows() {
    return page().conversations();
  }

  // ---- addresses

  public List<String> getViews() {
    return VIEWS;
  }

  /** An unknown view shows the open ones. */
  public String getView() {
    return query.of("view").filter(VIEWS::contains).orElse("open");
  }

  /** The same filters in another view. */
  public String address(String view) {
    return filtered(new Address("/conversations.xhtml").with("view", view)).text();
  }

  /** The view without filters. */
  public String getBare() {
    return new Address("/conversations.xhtml").with("view", getView()).text();
  }

  /** The next page; empty on the last. */
  public String getNext() {
    return page()
        .next()
        .map(after -> new Address(address(getView())).with("after", after).text())
        .orElse("");
  }

  private Address filtered(Address address) {
    Address with = address;
    for (String filter : FILTERS) {
      with = with.with(filter, query.text(filter));
    }
    return with;
  }

  // ---- filters

  /** Whether the list is narrowed by anything. */
  public boolean isFiltered() {
    return FILTERS.stream().anyMatch(filter -> query.of(filter).isPresent());
  }

  /** Whether it is narrowed by more than a text. */
  public boolean isNarrowed() {
    return FILTERS.stream()
        .anyMatch(filter -> !filter.equals("text") && query.of(filter).isPresent());
  }

  /** What was typed or chosen in a filter. */
  public String value(String filter) {
    return query.text(filter);
  }

  public List<Option> getChannels() {
    return options("channel", choices().channels().stream(), channel -> channel);
  }

  public List<Option> getLanguages() {
    return options(
        "language",
        shops.profile(person.getShop()).languages().stream().map(LanguageTag::value),
        tongue::nameOf);
  }

  /** There are no others than these. */
  public List<Option> getEmotions() {
    return Option.of(
        Arrays.stream(Emotion.Name.values()).map(Emotion.Name::code).toList(),
        query.text("emotion"),
        code -> words.of("emotion." + code));
  }

  public List<Option> getIntents() {
    return options("intent", choices().intents().stream(), labels::intent);
  }

  /** What there is, and what is asked for though there is none at present. */
  private List<Option> options(String filter, Stream<String> values, UnaryOperator<String> label) {
    List<String> all = Stream.concat(values, query.of(filter).stream()).distinct().toList();
    return Option.of(all, query.text(filter), label);
  }

  private ConversationChoices choices() {
    if (choices == null) {
      choices = overview.choices(moments.startOfToday().minus(LATELY));
    }
    return choices;
  }

  // ---- the list

  private ConversationPage page() {
    if (page == null) {
      page = read();
    }
    return page;
  }

  /** A cursor that is none shows the first page. */
  private ConversationPage read() {
    ConversationFilter filter =
        new ConversationFilter(
            View.valueOf(getView().toUpperCase(Locale.ROOT)),
            Optional.of(person.getName()),
            marks());
    try {
      return desk.list(filter, query.of("after"), PAGE);
    } catch (InvalidRequest e) {
      return desk.list(filter, Optional.empty(), PAGE);
    }
  }

  private ConversationMarks marks() {
    return new ConversationMarks(
        Optional.empty(),
        query.of("channel"),
        query.of("language"),
        query.of("emotion"),
        query.of("intent"),
        moments.startOf(query.of("from"), 0),
        moments.startOf(query.of("to"), 1),
        query.of("text"));
  }
}
