package io.kefu.conversation;

import static io.kefu.conversation.Message.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.conversation.ConversationFilter.View;
import io.kefu.handover.HandoverService.Priority;
import io.kefu.handover.HandoverView.State;
import io.kefu.shared.Conflict;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationDeskTest {

  private final Core core = Core.fresh();

  @AfterEach
  void close() {
    core.close();
  }

  @Test
  void list_pagesFromTheLastSpokenIn() {
    List<UUID> begun = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      begun.add(0, core.handle(saying("你好")).conversationId());
    }

    ConversationPage first = list(ConversationFilter.EVERYTHING, Optional.empty(), 2);
    ConversationPage second = list(ConversationFilter.EVERYTHING, first.next(), 2);
    ConversationPage third = list(ConversationFilter.EVERYTHING, second.next(), 2);

    List<UUID> listed = new ArrayList<>();
    List.of(first, second, third)
        .forEach(page -> page.conversations().forEach(c -> listed.add(c.id())));
    assertThat(listed).isEqualTo(begun);
    assertThat(third.next()).isEmpty();
  }

  @Test
  void list_showsWhatIsQueuedAndWhatIsMine() {
    UUID queued = core.handle(saying("转人工")).conversationId();
    UUID mine = core.handle(saying("转人工")).conversationId();
    UUID talking = core.handle(saying("你好")).conversationId();
    core.work(() -> core.desk.take(mine, "o-1"));

    assertThat(ids(new ConversationFilter(View.QUEUED, Optional.empty()))).containsExactly(queued);
    assertThat(ids(new ConversationFilter(View.MINE, Optional.of("o-1")))).containsExactly(mine);
    assertThat(ids(new ConversationFilter(View.MINE, Optional.of("o-2")))).isEmpty();
    assertThat(ids(new ConversationFilter(View.OPEN, Optional.empty())))
        .contains(queued, mine, talking);
  }

  @Test
  void list_keepsToTheShop() {
    core.handle(saying("你好"));

    ConversationPage theirs =
        ShopScope.call(
            Core.OTHER,
            () ->
                core.persistence.call(
                    () -> core.desk.list(ConversationFilter.EVERYTHING, Optional.empty(), 10)));

    assertThat(theirs.conversations()).isEmpty();
  }

  @Test
  void foreignCursor_isRefused() {
    assertThatThrownBy(() -> list(ConversationFilter.EVERYTHING, Optional.of("page-2"), 10))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void customersTurn_isUnreadUntilSeen() {
    UUID id = core.handle(saying("你好").by("u")).conversationId();
    core.relay.relay();
    boolean after = unread(id);
    core.work(
        () -> {
          core.desk.seen(id, 2);
          return id;
        });
    boolean seen = unread(id);
    core.handle(saying("你好").by("u"));
    core.relay.relay();

    assertThat(after).isTrue();
    assertThat(seen).isFalse();
    assertThat(unread(id)).isTrue();
  }

  @Test
  void anotherOperator_mayNeitherTakeNorSpeakNorGiveBackNorClose() {
    UUID id = core.handle(saying("转人工")).conversationId();
    core.work(() -> core.desk.take(id, "o-1"));

    assertThatThrownBy(() -> core.work(() -> core.desk.take(id, "o-2")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> core.work(() -> core.desk.say(id, "o-2", "您好")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> core.work(() -> core.desk.giveBack(id, "o-2")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> core.work(() -> core.desk.close(id, "o-2")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void takenTwiceByTheSame_changesNothing() {
    UUID id = core.handle(saying("转人工")).conversationId();
    core.work(() -> core.desk.take(id, "o-1"));
    int turns = core.transcript(id).size();

    ConversationView view = core.work(() -> core.desk.take(id, "o-1"));

    assertThat(view.handover().operator()).isEqualTo("o-1");
    assertThat(core.transcript(id)).hasSize(turns);
  }

  @Test
  void nobodyAskedForAPerson_cannotBeTaken() {
    UUID id = core.handle(saying("你好")).conversationId();

    assertThatThrownBy(() -> core.work(() -> core.desk.take(id, "o-1")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void personAskedForAtTheDoor_isQueuedByPriority() {
    UUID first = core.handle(saying("你好")).conversationId();
    UUID second = core.handle(saying("你好")).conversationId();
    ask(first, Priority.NORMAL);

    ConversationView urgent = ask(second, Priority.URGENT);
    ConversationView again = ask(first, Priority.NORMAL);

    assertThat(urgent.handover().position()).isEqualTo(1);
    assertThat(again.handover().position()).isEqualTo(2);
    assertThat(again.handover().waitSeconds()).isEqualTo(120);
    assertThat(core.handle(saying("你好").in(first)).act()).isEqualTo("silent");
  }

  @Test
  void operatorsPhoneNumbers_areMaskedToo() {
    UUID id = core.handle(saying("转人工")).conversationId();
    core.work(() -> core.desk.take(id, "o-1"));

    core.work(() -> core.desk.say(id, "o-1", "请拨打 13800138000"));

    assertThat(core.transcript(id)).last().extracting(TurnView::text).isEqualTo("请拨打 ***********");
  }

  @Test
  void endedByTheCustomer_isClosedAndNobodyWaits() {
    UUID ended = core.handle(saying("转人工")).conversationId();
    UUID next = core.handle(saying("转人工")).conversationId();

    ConversationView view = core.work(() -> core.desk.end(ended, Optional.empty()));

    assertThat(view.open()).isFalse();
    assertThat(view.handover().state()).isEqualTo(State.CLOSED);
    assertThat(core.transcript(ended))
        .last()
        .extracting(TurnView::speaker)
        .isEqualTo(Speaker.SYSTEM);
    assertThat(ids(new ConversationFilter(View.QUEUED, Optional.empty()))).containsExactly(next);
    assertThat(ask(next, Priority.NORMAL).handover().position()).isEqualTo(1);
  }

  @Test
  void endedWhileAnOperatorHasIt_isClosed() {
    UUID id = core.handle(saying("转人工")).conversationId();
    core.work(() -> core.desk.take(id, "o-1"));

    core.work(() -> core.desk.end(id, Optional.empty()));

    assertThatThrownBy(() -> core.work(() -> core.desk.say(id, "o-1", "您好")))
        .isInstanceOf(ConversationClosed.class);
  }

  @Test
  void endedTwice_changesNothing() {
    UUID id = core.handle(saying("你好")).conversationId();
    core.work(() -> core.desk.end(id, Optional.empty()));
    int turns = core.transcript(id).size();

    ConversationView view = core.work(() -> core.desk.end(id, Optional.empty()));

    assertThat(view.open()).isFalse();
    assertThat(core.transcript(id)).hasSize(turns);
  }

  @Test
  void anotherVisitor_cannotEndIt() {
    UUID id = core.handle(saying("你好").from("v-1")).conversationId();

    assertThatThrownBy(() -> core.work(() -> core.desk.end(id, Optional.of("v-2"))))
        .isInstanceOf(NotFound.class);
    assertThat(core.work(() -> core.desk.end(id, Optional.of("v-1"))).open()).isFalse();
  }

  @Test
  void rating_isKept() {
    UUID id = core.handle(saying("你好")).conversationId();

    rate(id, 9);

    assertThat(core.work(() -> core.transcripts.conversation(id, Optional.empty())).rating())
        .isEqualTo(9);
    assertThatThrownBy(() -> rate(id, 11)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> rate(UUID.randomUUID(), 5)).isInstanceOf(NotFound.class);
  }

  @Test
  void listeners_areToldOfTurnsAndHandovers() {
    UUID id = core.handle(saying("转人工")).conversationId();

    assertThat(core.events)
        .filteredOn(TurnRecorded.class::isInstance)
        .extracting(event -> ((TurnRecorded) event).speaker())
        .containsExactly(Speaker.CUSTOMER, Speaker.BOT);
    assertThat(core.events)
        .filteredOn(HandoverChanged.class::isInstance)
        .extracting(event -> ((HandoverChanged) event).handover().state())
        .containsExactly(State.QUEUED);
    assertThat(core.events)
        .filteredOn(event -> !(event instanceof TurnAnswered))
        .allMatch(event -> event.toString().contains(id.toString()));
    assertThat(core.events)
        .filteredOn(TurnAnswered.class::isInstance)
        .extracting(event -> ((TurnAnswered) event).act())
        .containsExactly("handover");
  }

  private ConversationView ask(UUID id, Priority priority) {
    return core.work(() -> core.desk.requestHandover(id, Optional.empty(), "asked", priority));
  }

  private void rate(UUID id, int score) {
    core.work(
        () -> {
          core.desk.rate(id, Optional.empty(), score, "很好");
          return score;
        });
  }

  private boolean unread(UUID id) {
    return list(ConversationFilter.EVERYTHING, Optional.empty(), 10).conversations().stream()
        .filter(conversation -> conversation.id().equals(id))
        .findFirst()
        .orElseThrow()
        .unread();
  }

  private List<UUID> ids(ConversationFilter filter) {
    return list(filter, Optional.empty(), 10).conversations().stream()
        .map(ConversationSummary::id)
        .toList();
  }

  private ConversationPage list(ConversationFilter filter, Optional<String> after, int limit) {
    return core.work(() -> core.desk.list(filter, after, limit));
  }
}
