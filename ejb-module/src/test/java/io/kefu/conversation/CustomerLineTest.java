package io.kefu.conversation;

import static io.kefu.conversation.Message.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.handover.HandoverView.State;
import io.kefu.shared.Conflict;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomerLineTest {

  private static final Hail STRANGER = hail(Optional.empty(), Optional.empty());

  private final Core core = Core.fresh();

  @AfterEach
  void close() {
    core.close();
  }

  private static Hail hail(Optional<String> user, Optional<String> visitor) {
    return new Hail(Optional.empty(), user, visitor, "key-1", Map.of(), Optional.empty(), "api");
  }

  @Test
  void join_findsTheConversationThatAMessageWouldGoTo() {
    UUID spoken = core.handle(saying("你好").by("u-1")).conversationId();

    Joined joined = join(hail(Optional.of("u-1"), Optional.empty()));

    assertThat(joined.conversation()).isEqualTo(spoken);
    assertThat(joined.lastSeq()).isEqualTo(2);
    assertThat(join(STRANGER).conversation()).isNotEqualTo(spoken);
  }

  @Test
  void join_beginsOneThatTheNextMessageGoesOnIn() {
    Joined joined = join(hail(Optional.of("u-1"), Optional.empty()));

    assertThat(joined.lastSeq()).isZero();
    assertThat(core.handle(saying("你好").by("u-1")).conversationId())
        .isEqualTo(joined.conversation());
  }

  @Test
  void conversationInWhichNobodySpoke_isNotListed() {
    join(STRANGER);

    assertThat(
            core.work(() -> core.desk.list(ConversationFilter.EVERYTHING, Optional.empty(), 10))
                .conversations())
        .isEmpty();
  }

  @Test
  void epoch_isThatOfTheConversation() {
    Joined first = join(hail(Optional.of("u-1"), Optional.empty()));
    Joined again = join(hail(Optional.of("u-1"), Optional.empty()));
    Joined other = join(hail(Optional.of("u-2"), Optional.empty()));

    assertThat(again.epoch()).isEqualTo(first.epoch());
    assertThat(other.epoch()).isNotEqualTo(first.epoch());
  }

  @Test
  void namedConversation_isJoinedEvenIfItHasEnded() {
    UUID ended = core.handle(saying("你好")).conversationId();
    core.work(() -> core.desk.close(ended, "o-1"));

    assertThat(join(STRANGER.in(ended.toString())).conversation()).isEqualTo(ended);
    assertThat(join(STRANGER).conversation()).isNotEqualTo(ended);
  }

  @Test
  void anotherCustomersConversation_isRefused() {
    UUID theirs = core.handle(saying("你好").by("u-1")).conversationId();
    Hail other = hail(Optional.of("u-2"), Optional.empty()).in(theirs.toString());

    assertThatThrownBy(() -> join(other)).isInstanceOf(Conflict.class);
  }

  @Test
  void anotherVisitorsConversation_isNeitherJoinedNorHeard() {
    UUID theirs = core.handle(saying("你好").from("v-1")).conversationId();
    Hail other = hail(Optional.empty(), Optional.of("v-2")).in(theirs.toString());

    assertThat(join(other).conversation()).isNotEqualTo(theirs);
    assertThatThrownBy(
            () ->
                ShopScope.call(Core.SHOP, () -> core.line.hear(theirs, Optional.of("v-2"), 0, 10)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void manyJoinAtOnce_meetInOneConversation() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Joined>> joined = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      joined.add(threads.submit(() -> join(hail(Optional.of("u-1"), Optional.empty()))));
    }

    List<UUID> conversations = new ArrayList<>();
    for (Future<Joined> one : joined) {
      conversations.add(one.get().conversation());
    }
    threads.shutdown();
    assertThat(conversations).containsOnly(conversations.get(0));
  }

  @Test
  void botsTurn_carriesTheWholeAnswer() {
    Reply reply = core.handle(saying("你好").by("u-1").id("m-1"));

    List<HeardTurn> turns = hear(reply.conversationId(), 0).turns();

    assertThat(turns).hasSize(2);
    assertThat(turns.get(0).answer()).isNull();
    assertThat(turns.get(1).answer()).isEqualTo(reply);
    assertThat(turns.get(1).turn().text()).isEqualTo(reply.reply());
  }

  @Test
  void operatorsWords_areHeardAsTheyWereSaid() {
    UUID id = core.handle(saying("转人工").by("u-1")).conversationId();
    core.work(() -> core.desk.take(id, "o-1"));
    core.work(() -> core.desk.say(id, "o-1", "请拨打 13800138000"));
    long last = core.transcript(id).size();

    Heard heard = hear(id, last - 1);

    assertThat(core.transcript(id).get((int) last - 1).text()).doesNotContain("13800138000");
    assertThat(heard.turns().get(0).turn().speaker()).isEqualTo(Speaker.OPERATOR);
    assertThat(heard.turns().get(0).turn().text()).isEqualTo("请拨打 13800138000");
    assertThat(heard.handover().state()).isEqualTo(State.ASSIGNED);
  }

  @Test
  void customersWords_areHeardMasked() {
    UUID id = core.handle(saying("我的电话 13800138000").by("u-1")).conversationId();

    assertThat(hear(id, 0).turns().get(0).turn().text()).doesNotContain("13800138000");
  }

  @Test
  void spokenSince_tellsWhereAndHowFar() {
    UUID before = core.handle(saying("你好").by("u-1")).conversationId();
    core.clock.forward(Duration.ofMinutes(1));
    UUID after = core.handle(saying("你好").by("u-2")).conversationId();

    Map<UUID, Long> spoken =
        ShopScope.call(
            Core.SHOP, () -> core.line.spokenSince(core.clock.instant().minusSeconds(10)));

    assertThat(spoken).containsEntry(after, 2L).doesNotContainKey(before);
    assertThat(
            ShopScope.<Map<UUID, Long>>call(
                Core.OTHER, () -> core.line.spokenSince(core.clock.instant().minusSeconds(10))))
        .isEmpty();
  }

  private Joined join(Hail hail) {
    return ShopScope.call(Core.SHOP, () -> core.line.join(hail));
  }

  private Heard hear(UUID conversation, long after) {
    return ShopScope.call(
        Core.SHOP, () -> core.line.hear(conversation, Optional.empty(), after, 100));
  }
}
