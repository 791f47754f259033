package io.kefu.admin.conversations;

import io.kefu.admin.frame.Person;
import io.kefu.conversation.ConversationDesk;
import io.kefu.conversation.ConversationFilter;
import io.kefu.conversation.ConversationFilter.View;
import io.kefu.conversation.ConversationPage;
import io.kefu.conversation.ConversationSummary;
import io.kefu.shared.InvalidRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list of conversations. Its address holds the view and the page, so that it can be kept and
 * sent.
 */
@Named
@RequestScoped
public class ConversationsBacking {

  private static final int PAGE = 30;

  private final ConversationDesk desk;
  private final Person person;

  private View view = View.OPEN;
  private String after = "";
  private @Nullable ConversationPage page;

  /** For the container. */
  protected ConversationsBacking() {
    this(null, null);
  }

  @Inject
  public ConversationsBacking(ConversationDesk desk, Person person) {
    this.desk = desk;
    this.person = person;
  }

  public List<ConversationSummary> getRows() {
    return page().conversations();
  }

  /** Cursor of the next page; empty on the last. */
  public String getNext() {
    return page().next().orElse("");
  }

  public List<String> getViews() {
    return List.of("open", "queued", "mine", "all");
  }

  public String getView() {
    return view.name().toLowerCase(Locale.ROOT);
  }

  /** An unknown view shows the open ones. */
  public void setView(@Nullable String wanted) {
    view =
        wanted != null && getViews().contains(wanted)
            ? View.valueOf(wanted.toUpperCase(Locale.ROOT))
            : View.OPEN;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(@Nullable String after) {
    this.after = after == null ? "" : after;
  }

  private ConversationPage page() {
    if (page == null) {
      page = read(Optional.of(after).filter(cursor -> !cursor.isEmpty()));
    }
    return page;
  }

  /** A cursor that is none shows the first page. */
  private ConversationPage read(Optional<String> cursor) {
    ConversationFilter filter = new ConversationFilter(view, Optional.of(person.getName()));
    try {
      return desk.list(filter, cursor, PAGE);
    } catch (InvalidRequest e) {
      return desk.list(filter, Optional.empty(), PAGE);
    }
  }
}
