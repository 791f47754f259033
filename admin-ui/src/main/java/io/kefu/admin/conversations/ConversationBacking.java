package io.kefu.admin.conversations;

import io.kefu.admin.customers.CustomerHistory;
import io.kefu.admin.frame.Live;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Person;
import io.kefu.admin.frame.Words;
import io.kefu.commerce.Order;
import io.kefu.conversation.ConversationDesk;
import io.kefu.conversation.ConversationView;
import io.kefu.conversation.Transcripts;
import io.kefu.conversation.TurnTrace;
import io.kefu.conversation.TurnView;
import io.kefu.handover.HandoverService.Priority;
import io.kefu.handover.HandoverView;
import io.kefu.handover.HandoverView.State;
import io.kefu.shared.Ids;
import io.kefu.shared.KefuException;
import io.kefu.shared.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One conversation: what was said, why, and what an operator may do now. */
@Named
@RequestScoped
public class ConversationBacking {

  private static final Logger LOG = Logger.getLogger(ConversationBacking.class.getName());

  /** What is shown at once; the page stays quick however long a conversation grows. */
  private static final int SHOWN = 200;

  private static final int ORDERS = 3;

  private final Transcripts transcripts;
  private final ConversationDesk desk;
  private final Person person;
  private final Live live;
  private final Words words;
  private final CustomerHistory history;
  private final HttpServletRequest request;

  private String id = "";
  private @Nullable String why;
  private @Nullable String answer;
  private @Nullable ConversationView conversation;
  private @Nullable List<TurnView> turns;
  private @Nullable TurnTrace trace;

  /** For the container. */
  @NullUnmarked
  protected ConversationBacking() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ConversationBacking(
      Transcripts transcripts,
      ConversationDesk desk,
      Person person,
      Live live,
      Words words,
      CustomerHistory history,
      HttpServletRequest request) {
    this.transcripts = transcripts;
    this.desk = desk;
    this.person = person;
    this.live = live;
    this.words = words;
    this.history = history;
    this.request = request;
  }

  /** What a form may do is asked before Faces has read the address. */
  @PostConstruct
  void readAddress() {
    setId(request.getParameter("id"));
  }

  /** Reads it, before anything of the page is written; whoever may answer has read it then. */
  public void open() {
    try {
      read(getConversation().lastSeq());
    } catch (NotFound e) {
      Pages.missing();
    }
  }

  private void read(long last) {
    if (person.isServing() && !live.knows(getState())) {
      markSeen(last);
    }
    trace = asked().flatMap(seq -> transcripts.trace(key(), seq)).orElse(null);
  }

  /** The mark may collide with a turn that is just being recorded; then the next look leaves it. */
  private void markSeen(long last) {
    try {
      desk.seen(key(), last);
    } catch (EJBException e) {
      LOG.log(
          Level.FINE,
          e,
          () -> "KEFU-ADM-001: conversation " + id + " was not marked as read up to " + last);
    }
  }

  // ---- shown

  public ConversationView getConversation() {
    if (conversation == null) {
      conversation = transcripts.conversation(key(), Optional.empty());
    }
    return conversation;
  }

  /** The last turns, oldest first. */
  public List<TurnView> getTurns() {
    if (turns == null) {
      long last = getConversation().lastSeq();
      turns = transcripts.turns(key(), Optional.empty(), Math.max(0, last - SHOWN), SHOWN);
    }
    return turns;
  }

  /** The customer's last orders, for whoever serves. */
  public List<Order> getOrders() {
    String user = getConversation().userId();
    return user == null ? List.of() : history.orders(user).stream().limit(ORDERS).toList();
  }

  /** Whether earlier turns than those shown exist. */
  public boolean isShortened() {
    return getConversation().lastSeq() > SHOWN;
  }

  /** How the reply to the turn in question came about; null if none is in question. */
  public @Nullable TurnTrace getTrace() {
    return trace;
  }

  /** What the page's script compares, to see whether anything happened. */
  public String getState() {
    ConversationView shown = getConversation();
    HandoverView handover = shown.handover();
    return shown.lastSeq()
        + " "
        + shown.open()
        + " "
        + handover.state().code()
        + " "
        + handover.position();
  }

  /** Why a person was wanted; null if none was. */
  public @Nullable String getReason() {
    String reason = getConversation().handover().reason();
    return reason == null ? null : words.reason(reason);
  }

  // ---- what may be done now

  public boolean isTakeable() {
    return person.isServing()
        && (Pages.isCarryingOut() || getConversation().open() && state() == State.QUEUED);
  }

  public boolean isMine() {
    return person.isServing() && (Pages.isCarryingOut() || isHad());
  }

  /** Whether the box for an answer is shown: it stays while something stands in it. */
  public boolean isAnswering() {
    return isMine() || answer != null && !answer.isBlank();
  }

  /** Whether the person may step in though nobody asked for one. */
  public boolean isUnasked() {
    return person.isServing()
        && (Pages.isCarryingOut() || getConversation().open() && !state().silencesBot());
  }

  private boolean isHad() {
    return getConversation().open()
        && state() == State.ASSIGNED
        && person.getName().equals(getConversation().handover().operator());
  }

  // ---- done

  public String take() {
    return change("conversation.taken", key -> desk.take(key, person.getName()));
  }

  /** Steps in though nobody asked for a person. */
  public String stepIn() {
    return change(
        "conversation.taken",
        key -> {
          desk.requestHandover(
              key, Optional.empty(), words.of("conversation.step-in.reason"), Priority.HIGH);
          desk.take(key, person.getName());
        });
  }

  public String giveBack() {
    return change("conversation.given-back", key -> desk.giveBack(key, person.getName()));
  }

  public String close() {
    return change("conversation.closed", key -> desk.close(key, person.getName()));
  }

  /** Says the answer to the customer; keeps it in the box if that fails. */
  public @Nullable String say() {
    if (answer == null || answer.isBlank()) {
      words.warn("conversation.answer.missing");
      return null;
    }
    try {
      desk.say(key(), person.getName(), answer.strip());
      return here();
    } catch (KefuException refusal) {
      words.warn(refusal);
      return null;
    }
  }

  private String change(String done, Consumer<UUID> action) {
    try {
      action.accept(key());
      words.tell(done);
    } catch (KefuException refusal) {
      words.warnNext(refusal);
    }
    return here();
  }

  private String here() {
    return Pages.to("/conversation.xhtml", "id", id);
  }

  private State state() {
    return getConversation().handover().state();
  }

  private UUID key() {
    return Ids.of("conversation", id);
  }

  /** The turn in question; what is no number asks for none. */
  private Optional<Long> asked() {
    try {
      return Optional.ofNullable(why).filter(seq -> !seq.isEmpty()).map(Long::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  // ---- what the address and the form hold

  public String getId() {
    return id;
  }

  public void setId(@Nullable String id) {
    this.id = id == null ? "" : id;
  }

  /** Seq of the turn whose reply is in question. */
  public @Nullable String getWhy() {
    return why;
  }

  public void setWhy(@Nullable String why) {
    this.why = why;
  }

  public @Nullable String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
