package io.kefu.conversation;

import static io.kefu.conversation.Message.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.commerce.Consulted;
import io.kefu.conversation.internal.Opening.Opened;
import io.kefu.dialogue.Consultation.ReadProduct;
import io.kefu.dialogue.Decision;
import io.kefu.dialogue.Situation;
import io.kefu.handover.HandoverService.Priority;
import io.kefu.handover.HandoverView.State;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.Conflict;
import io.kefu.shared.Money;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TurnHandlerTest {

  private static final String OPERATOR = "operator-1";

  private final Core core = Core.fresh();

  @AfterEach
  void close() {
    core.close();
  }

  @Nested
  class Answering {

    @Test
    void orderGiven_isConsultedAndTold() {
      Reply reply =
          core.handle(
              saying("我的订单发货了吗?").by("12345").knowing("order_no", SmallShop.ORDER).id("m-1"));

      assertThat(reply.act()).isEqualTo("inform");
      assertThat(reply.reply()).contains(SmallShop.ORDER);
      assertThat(reply.orderNo()).isEqualTo(SmallShop.ORDER);
      assertThat(reply.orderStatus()).isEqualTo("shipped");
      assertThat(reply.turn()).isEqualTo(1);
      assertThat(reply.messageId()).isEqualTo("m-1");
      assertThat(reply.intent().name()).isEqualTo("order_status");
      assertThat(reply.language()).isEqualTo("zh-CN");
      assertThat(reply.handover().state()).isEqualTo(State.NONE);
      assertThat(reply.release()).isEqualTo("words-1");
    }

    @Test
    void orderOfTheCustomer_hasACardThatARepeatedMessageGetsAgain() {
      Reply reply =
          core.handle(
              saying("我的订单发货了吗?").by("12345").knowing("order_no", SmallShop.ORDER).id("m-1"));
      Reply again =
          core.handle(
              saying("我的订单发货了吗?").by("12345").knowing("order_no", SmallShop.ORDER).id("m-1"));

      assertThat(reply.cards().orders()).hasSize(1);
      assertThat(reply.cards().orders().get(0).status()).isEqualTo("shipped");
      assertThat(reply.cards().orders().get(0).total()).isEqualTo(Money.of("129.90", "CNY"));
      assertThat(again.cards()).isEqualTo(reply.cards());
    }

    @Test
    void numberAlone_showsNotWhatIsInTheOrder() {
      Reply reply = core.handle(saying(SmallShop.ORDER));

      assertThat(reply.cards().orders()).extracting(Cards.OrderCard::total).containsOnlyNulls();
    }

    @Test
    void nothingConsulted_hasNoCards() {
      assertThat(core.handle(saying("怎么退货")).cards()).isEqualTo(Cards.NONE);
    }

    @Test
    void answeredTurn_standsInTheTranscriptWithTheBots() {
      Reply reply = core.handle(saying("怎么退货").id("m-1"));

      assertThat(core.transcript(reply.conversationId()))
          .extracting(TurnView::seq, TurnView::speaker, TurnView::text, TurnView::act)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(1L, Speaker.CUSTOMER, "怎么退货", null),
              org.assertj.core.groups.Tuple.tuple(
                  2L, Speaker.BOT, OneArticle.RETURNS.answer(), "answer"));
      assertThat(reply.sources()).extracting(Reply.Source::title).containsExactly("退货政策");
    }

    @Test
    void slotExpected_skipsTheSearch() {
      AtomicInteger searches = new AtomicInteger();
      core.knowledge =
          question -> {
            searches.incrementAndGet();
            return List.of();
          };

      Reply asked = core.handle(saying("发货了吗").by("u"));
      Reply told = core.handle(saying(SmallShop.ORDER).by("u"));

      assertThat(asked.act()).isEqualTo("ask");
      assertThat(told.act()).isEqualTo("inform");
      assertThat(searches).hasValue(1);
    }

    @Test
    void memory_isKeptBetweenTurns() {
      core.handle(saying("发货了吗").by("u").knowing("order_no", SmallShop.ORDER));

      Reply reply = core.handle(saying("发货了吗").by("u"));

      assertThat(reply.orderNo()).isEqualTo(SmallShop.ORDER);
    }

    @Test
    void unknownFacts_areKeptForTheConversation() {
      List<Situation> seen = new ArrayList<>();
      core.dialogue(
          rules ->
              situation -> {
                seen.add(situation);
                return rules.decide(situation);
              });

      core.handle(saying("你好").by("u").knowing("tier", "gold"));
      core.handle(saying("你好").by("u"));

      assertThat(seen).last().extracting(s -> s.given().get("tier")).isEqualTo("gold");
    }

    @Test
    void wish_decidesTheLanguage() {
      assertThat(core.handle(saying("怎么退货").wishing("en-GB")).language()).isEqualTo("en-GB");
      assertThat(core.handle(saying("has it shipped")).language()).isEqualTo("en");
    }

    @Test
    void roomsAreAsked_withoutATransaction() {
      List<Boolean> open = new ArrayList<>();
      WordUnderstanding words = new WordUnderstanding();
      SmallShop shop = new SmallShop();
      core.understanding =
          utterance -> {
            open.add(core.inTransaction());
            return words.understand(utterance);
          };
      core.dialogue(
          rules ->
              situation -> {
                open.add(core.inTransaction());
                return rules.decide(situation);
              });

      core.handle(saying(SmallShop.ORDER));

      assertThat(open).hasSize(3).containsOnly(false);
      assertThat(shop.order(SmallShop.ORDER)).isInstanceOf(Consulted.Found.class);
    }

    @Test
    void fifthConsultation_isABrokenDialogue() {
      AtomicInteger asked = new AtomicInteger();
      core.dialogue(
          rules ->
              situation -> {
                asked.incrementAndGet();
                return new Decision.Consult(new ReadProduct("sku"));
              });

      assertThatThrownBy(() -> core.handle(saying("你好").by("u")))
          .isInstanceOf(IllegalStateException.class);

      assertThat(asked).hasValue(4 + 1);
    }

    @Test
    void longTranscript_costsTheSameStatements() {
      Statistics statistics =
          core.persistence.factory().unwrap(SessionFactory.class).getStatistics();
      Reply first = core.handle(saying("你好").by("u").id("m-0"));
      long early = statements(statistics, first.conversationId(), "m-1");
      for (int i = 2; i < 150; i++) {
        core.handle(saying("你好").in(first.conversationId()).id("m-" + i));
      }

      long late = statements(statistics, first.conversationId(), "m-150");

      assertThat(late).isEqualTo(early);
    }

    private long statements(Statistics statistics, UUID conversation, String id) {
      long before = statistics.getPrepareStatementCount();
      core.handle(saying("你好").in(conversation).id(id));
      return statistics.getPrepareStatementCount() - before;
    }

    @Test
    void trace_tellsHowTheReplyCameAbout() {
      Reply reply = core.handle(saying(SmallShop.ORDER));

      TurnTrace trace =
          core.work(() -> core.transcripts.trace(reply.conversationId(), 1)).orElseThrow();

      assertThat(trace.policy()).isEqualTo("flow");
      assertThat(trace.act()).isEqualTo("inform");
      assertThat(trace.consultations()).containsExactly("ReadOrder: found");
      assertThat(trace.entities()).extracting(e -> e.value()).containsExactly(SmallShop.ORDER);
      assertThat(trace.micros())
          .containsKeys("protect", "record", "understand", "look up", "decide", "consult");
    }
  }

  @Nested
  class FindingTheConversation {

    @Test
    void sameUser_continuesOnTheSameChannel() {
      Reply first = core.handle(saying("你好").by("u"));

      assertThat(core.handle(saying("你好").by("u")).conversationId())
          .isEqualTo(first.conversationId());
      assertThat(core.handle(saying("你好").by("u").on("web")).conversationId())
          .isNotEqualTo(first.conversationId());
      assertThat(core.handle(saying("你好").by("v")).conversationId())
          .isNotEqualTo(first.conversationId());
    }

    @Test
    void userOfANamedConversation_continuesIt() {
      Reply first = core.handle(saying("你好").by("u").in("session-1"));

      assertThat(core.handle(saying("你好").by("u")).conversationId())
          .isEqualTo(first.conversationId());
    }

    @Test
    void nobodyNamed_beginsAnew() {
      assertThat(core.handle(saying("你好")).conversationId())
          .isNotEqualTo(core.handle(saying("你好")).conversationId());
    }

    @Test
    void ownName_beginsAndContinues() {
      Reply first = core.handle(saying("你好").in("session-1"));

      Reply second = core.handle(saying("你好").in("session-1"));

      assertThat(second.conversationId()).isEqualTo(first.conversationId());
      assertThat(second.turn()).isEqualTo(3);
    }

    @Test
    void ourId_continues() {
      Reply first = core.handle(saying("你好"));

      assertThat(core.handle(saying("你好").in(first.conversationId())).turn()).isEqualTo(3);
    }

    @Test
    void unknownId_beginsUnderThatName() {
      UUID unknown = UUID.randomUUID();

      Reply first = core.handle(saying("你好").in(unknown));

      assertThat(first.conversationId()).isNotEqualTo(unknown);
      assertThat(core.handle(saying("你好").in(unknown)).conversationId())
          .isEqualTo(first.conversationId());
    }

    @Test
    void anotherUser_isRefused() {
      Reply first = core.handle(saying("你好").by("u"));

      assertThatThrownBy(() -> core.handle(saying("你好").by("v").in(first.conversationId())))
          .isInstanceOf(Conflict.class)
          .hasMessageContaining("user_id");
    }

    @Test
    void userNamedLater_becomesKnown() {
      Reply first = core.handle(saying("你好").in("s"));

      core.handle(saying("你好").in("s").by("u"));

      assertThat(core.handle(saying("你好").by("u")).conversationId())
          .isEqualTo(first.conversationId());
    }

    @Test
    void visitor_hasConversationsOfTheirOwn() {
      Reply shops = core.handle(saying("你好").in("s-1"));
      Reply visitors = core.handle(saying("你好").in("s-1").from("visitor-1"));
      Reply others = core.handle(saying("你好").in(visitors.conversationId()).from("visitor-2"));

      assertThat(visitors.conversationId()).isNotEqualTo(shops.conversationId());
      assertThat(others.conversationId()).isNotEqualTo(visitors.conversationId());
      assertThat(core.handle(saying("你好").from("visitor-1")).conversationId())
          .isEqualTo(visitors.conversationId());
      assertThatThrownBy(
              () ->
                  core.work(
                      () ->
                          core.transcripts.conversation(
                              visitors.conversationId(), Optional.of("visitor-2"))))
          .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherShopsId_isUnknown() {
      Reply ours = core.handle(saying("你好").by("u").id("m-1"));

      Reply theirs =
          ShopScope.call(
              Core.OTHER,
              () ->
                  core.handler()
                      .handle(saying("你好").by("u").in(ours.conversationId()).id("m-1").inbound()));

      assertThat(theirs.conversationId()).isNotEqualTo(ours.conversationId());
      assertThatThrownBy(
              () ->
                  ShopScope.call(
                      Core.OTHER,
                      () ->
                          core.persistence.call(
                              () ->
                                  core.transcripts.turns(
                                      ours.conversationId(), Optional.empty(), 0, 10))))
          .isInstanceOf(NotFound.class);
    }
  }

  @Nested
  class OnceOnly {

    @Test
    void sameMessage_getsTheStoredReply() {
      Reply first = core.handle(saying("你好").by("u").id("m-1"));
      core.handle(saying("怎么退货").by("u").id("m-2"));

      Reply again = core.handle(saying("你好").by("u").id("m-1"));

      assertThat(again).isEqualTo(first);
      assertThat(core.transcript(first.conversationId())).hasSize(4);
    }

    @Test
    void sameMessageInNamedConversation_getsTheStoredReplyAlsoAfterItsEnd() {
      Reply first = core.handle(saying("你好").in("s-1").id("m-1"));
      core.work(() -> core.desk.close(first.conversationId(), OPERATOR));

      assertThat(core.handle(saying("你好").in("s-1").id("m-1"))).isEqualTo(first);
      assertThat(core.handle(saying("你好").in(first.conversationId()).id("m-1"))).isEqualTo(first);
    }

    @Test
    void sameMessageOfNobody_isKnownByTheKey() {
      Reply first = core.handle(saying("你好").id("m-1"));

      assertThat(core.handle(saying("你好").id("m-1"))).isEqualTo(first);
      assertThat(core.handle(saying("你好").id("m-2")).conversationId())
          .isNotEqualTo(first.conversationId());
    }

    @Test
    void sameIdOtherQuery_isRefused() {
      Reply first = core.handle(saying("你好").id("m-1"));

      assertThatThrownBy(() -> core.handle(saying("再见").id("m-1")))
          .isInstanceOf(Conflict.class)
          .hasMessageContaining("m-1");
      assertThatThrownBy(() -> core.handle(saying("再见").in(first.conversationId()).id("m-1")))
          .isInstanceOf(Conflict.class);
      assertThat(core.transcript(first.conversationId())).hasSize(2);
    }

    @Test
    void sameIdOtherPhone_isAnotherQuery() {
      core.handle(saying("电话 13800138000").by("u").id("m-1"));

      assertThatThrownBy(() -> core.handle(saying("电话 13800138001").by("u").id("m-1")))
          .isInstanceOf(Conflict.class);
    }

    @Test
    void idOfYesterday_isFree() {
      Reply first = core.handle(saying("你好").id("m-1"));
      core.clock.forward(Duration.ofHours(25));

      Reply later = core.handle(saying("再见").id("m-1"));

      assertThat(later.conversationId()).isNotEqualTo(first.conversationId());
    }
  }

  @Nested
  class PersonalData {

    @Test
    void phone_isRepeatedToItsOwnerAndMaskedEverywhereElse() {
      Reply reply = core.handle(saying("我的电话是 13800138000").by("u").id("m-1"));

      assertThat(reply.reply()).contains("13800138000");
      assertThat(reply.entities()).extracting(e -> e.value()).contains("+8613800138000");
      assertThat(core.transcript(reply.conversationId()))
          .extracting(TurnView::text)
          .containsExactly("我的电话是 ***********", "您的电话是 *********** 对吗？");
      TurnTrace trace =
          core.work(() -> core.transcripts.trace(reply.conversationId(), 1)).orElseThrow();
      assertThat(trace.entities()).extracting(e -> e.value()).containsExactly("***********");
    }

    @Test
    void repeatedMessage_repeatsThePhone() {
      Reply reply = core.handle(saying("我的电话是 13800138000").by("u").id("m-1"));

      assertThat(core.handle(saying("我的电话是 13800138000").by("u").id("m-1"))).isEqualTo(reply);
    }

    @Test
    void database_holdsNoPhoneInPlain() {
      core.handle(saying("我的电话是 13800138000").by("u").id("m-1").knowing("contact", "13900139000"));

      List<String> dump = core.work(this::everything);

      assertThat(dump).isNotEmpty();
      assertThat(String.join("\n", dump)).doesNotContain("13800138000", "13900139000");
    }

    private List<String> everything() {
      List<String> rows = new ArrayList<>();
      for (String table : List.of("conversation", "turn", "turn_part", "outbox_event")) {
        for (Object row :
            core.persistence
                .entityManager()
                .createNativeQuery("select * from " + table, Object[].class)
                .getResultList()) {
          rows.add(java.util.Arrays.toString((Object[]) row));
        }
      }
      return rows;
    }
  }

  @Nested
  class Persons {

    @Test
    void personWanted_queuesAndSilencesTheBot() {
      Reply wanted = core.handle(saying("转人工").by("u"));
      Reply next = core.handle(saying("怎么退货").by("u").id("m-2"));

      assertThat(wanted.act()).isEqualTo("handover");
      assertThat(wanted.handover().state()).isEqualTo(State.QUEUED);
      assertThat(wanted.handover().queue()).isEqualTo("default");
      assertThat(wanted.handover().position()).isEqualTo(1);
      assertThat(next.act()).isEqualTo("silent");
      assertThat(next.reply()).isNull();
      assertThat(next.intent().name()).isEqualTo("return_policy");
      assertThat(next.handover().state()).isEqualTo(State.QUEUED);
      assertThat(core.handle(saying("怎么退货").by("u").id("m-2"))).isEqualTo(next);
    }

    @Test
    void personAnswersAndGivesBack_botSpeaksAgain() {
      UUID id = core.handle(saying("转人工").by("u")).conversationId();
      core.work(() -> core.desk.take(id, OPERATOR));
      core.work(() -> core.desk.say(id, OPERATOR, "您好，请讲"));
      Reply silent = core.handle(saying("怎么退货").by("u"));
      core.work(() -> core.desk.giveBack(id, OPERATOR));

      Reply spoken = core.handle(saying("怎么退货").by("u"));

      assertThat(silent.handover().state()).isEqualTo(State.ASSIGNED);
      assertThat(silent.reply()).isNull();
      assertThat(spoken.act()).isEqualTo("answer");
      assertThat(spoken.handover().state()).isEqualTo(State.NONE);
      assertThat(core.transcript(id))
          .extracting(TurnView::speaker)
          .containsExactly(
              Speaker.CUSTOMER,
              Speaker.BOT,
              Speaker.SYSTEM,
              Speaker.OPERATOR,
              Speaker.CUSTOMER,
              Speaker.SYSTEM,
              Speaker.CUSTOMER,
              Speaker.BOT);
    }

    @Test
    void personTakesOverMeanwhile_botKeepsSilent() {
      UUID id = core.handle(saying("你好").by("u")).conversationId();
      core.dialogue(
          rules ->
              situation -> {
                core.work(
                    () -> core.desk.requestHandover(id, Optional.empty(), "asked", Priority.HIGH));
                core.work(() -> core.desk.take(id, OPERATOR));
                return rules.decide(situation);
              });

      Reply reply = core.handle(saying("怎么退货").by("u"));

      assertThat(reply.act()).isEqualTo("silent");
      assertThat(reply.reply()).isNull();
      assertThat(core.transcript(id))
          .last()
          .extracting(TurnView::speaker)
          .isEqualTo(Speaker.SYSTEM);
    }

    @Test
    void closedByTheOperator_goesOnUnderANewId() {
      Reply first = core.handle(saying("转人工").in("s-1"));
      UUID id = first.conversationId();
      core.work(() -> core.desk.take(id, OPERATOR));
      core.work(() -> core.desk.close(id, OPERATOR));

      assertThatThrownBy(() -> core.handle(saying("你好").in(id)))
          .isInstanceOf(ConversationClosed.class);
      assertThat(core.handle(saying("你好").in("s-1")).conversationId()).isNotEqualTo(id);
      assertThat(
              core.work(() -> core.transcripts.conversation(id, Optional.empty()))
                  .handover()
                  .state())
          .isEqualTo(State.CLOSED);
    }
  }

  @Nested
  class Failing {

    @Test
    void roomFails_messageSentAgainIsFinished() {
      core.understanding =
          utterance -> {
            throw new IllegalStateException("broken");
          };
      assertThatThrownBy(() -> core.handle(saying("怎么退货").by("u").id("m-1")))
          .isInstanceOf(IllegalStateException.class);
      core.understanding = new WordUnderstanding();

      Reply reply = core.handle(saying("怎么退货").by("u").id("m-1"));

      assertThat(reply.turn()).isEqualTo(1);
      assertThat(core.transcript(reply.conversationId()))
          .extracting(TurnView::speaker)
          .containsExactly(Speaker.CUSTOMER, Speaker.BOT);
    }

    @Test
    void nodeDied_itsNextStartGoesOnAtOnce() {
      Opened left = leftOpen("怎么退货", "m-1");
      Core restarted = core.again("node-1");

      Reply next = restarted.handle(saying("你好").by("u").id("m-2"));
      Reply finished = restarted.handle(saying("怎么退货").by("u").id("m-1"));

      assertThat(next.turn()).isEqualTo(2);
      assertThat(finished.turn()).isEqualTo(left.seq());
      assertThat(finished.act()).isEqualTo("answer");
      assertThat(core.transcript(left.conversation()))
          .extracting(TurnView::seq)
          .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void otherNodeDied_itsLeaseRunsOut() {
      leftOpen("怎么退货", "m-1");
      Core other = core.again("node-2");

      assertThatThrownBy(() -> other.handle(saying("你好").by("u")))
          .isInstanceOfSatisfying(TurnUnderWay.class, e -> assertThat(e.retryAfter()).isPresent());

      core.clock.forward(Duration.ofSeconds(21));
      assertThat(other.handle(saying("你好").by("u")).turn()).isEqualTo(2);
    }

    @Test
    void sleeperComesBack_isRefused() {
      Core other = core.again("node-2");
      core.dialogue(
          rules ->
              situation -> {
                core.clock.forward(Duration.ofSeconds(21));
                other.handle(saying("你好").by("u").id("m-2"));
                return rules.decide(situation);
              });

      assertThatThrownBy(() -> core.handle(saying("怎么退货").by("u").id("m-1")))
          .isInstanceOf(TurnOvertaken.class);

      UUID id = other.handle(saying("你好").by("u").id("m-2")).conversationId();
      assertThat(core.transcript(id))
          .extracting(TurnView::speaker)
          .containsExactly(Speaker.CUSTOMER, Speaker.CUSTOMER, Speaker.BOT);
    }

    private Opened leftOpen(String query, String id) {
      return ShopScope.call(
          Core.SHOP,
          () ->
              (Opened)
                  core.opener.open(
                      saying(query).by("u").id(id).inbound(), new ProtectedText(query, List.of())));
    }
  }

  @Nested
  class Ending {

    @Test
    void idleForADay_isClosedWhenTheCustomerComesBack() {
      Reply first = core.handle(saying("你好").by("u"));
      core.clock.forward(Duration.ofHours(25));

      Reply later = core.handle(saying("你好").by("u"));

      assertThat(later.conversationId()).isNotEqualTo(first.conversationId());
      assertThat(later.turn()).isEqualTo(1);
      assertThat(open(first)).isFalse();
    }

    @Test
    void idleForADay_isClosedByTheClock() {
      Reply idle = core.handle(saying("转人工").by("u"));
      core.clock.forward(Duration.ofHours(25));
      Reply fresh = core.handle(saying("你好").by("v"));

      core.idle.close();

      assertThat(open(idle)).isFalse();
      assertThat(open(fresh)).isTrue();
    }

    @Test
    void idleConversationNamedByOurId_isClosedToTheCustomer() {
      Reply first = core.handle(saying("你好"));
      core.clock.forward(Duration.ofHours(25));

      assertThatThrownBy(() -> core.handle(saying("你好").in(first.conversationId())))
          .isInstanceOf(ConversationClosed.class);
    }

    private boolean open(Reply reply) {
      return core.work(
              () -> core.transcripts.conversation(reply.conversationId(), Optional.empty()))
          .open();
    }
  }
}
