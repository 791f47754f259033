package io.kefu.conversation;

import static io.kefu.conversation.Message.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.commerce.Consulted;
import io.kefu.commerce.Order;
import io.kefu.conversation.ConversationFilter.View;
import io.kefu.dialogue.Decision;
import io.kefu.handover.HandoverService.Priority;
import io.kefu.routing.OpeningHours;
import io.kefu.shared.ShopScope;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.Understanding;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationOverviewTest {

  private static final Instant LONG_AGO = Instant.EPOCH;

  private final Core core = Core.fresh();

  @AfterEach
  void close() {
    core.close();
  }

  @Test
  void waiting_hasTheLongestFirstWithWhatTheySaid() {
    UUID first = core.handle(saying("转人工")).conversationId();
    core.clock.forward(Duration.ofMinutes(3));
    UUID second = core.handle(saying("人工呢")).conversationId();
    core.handle(saying("你好"));

    List<ConversationSummary> waiting = core.work(() -> core.overview.waiting(5));

    assertThat(waiting).extracting(ConversationSummary::id).containsExactly(first, second);
    assertThat(waiting.get(0).heard().text()).isEqualTo("转人工");
    assertThat(Duration.between(waiting.get(0).personWantedAt(), core.clock.instant()))
        .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
  }

  @Test
  void waitBeginsAnew_whereAPersonIsWantedAgain() {
    UUID id = core.handle(saying("转人工").by("u")).conversationId();
    core.work(() -> core.desk.take(id, "o-1"));
    core.work(() -> core.desk.giveBack(id, "o-1"));
    core.clock.forward(Duration.ofHours(1));

    core.work(() -> core.desk.requestHandover(id, Optional.empty(), "again", Priority.HIGH));

    Instant since = core.work(() -> core.overview.waiting(5)).get(0).personWantedAt();
    assertThat(Duration.between(since, core.clock.instant())).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void upset_areTheOpenOnesAngryOrAnxiousWhenSpeakingLast() {
    feeling(new Emotion(Emotion.Name.ANGER, 0.8));
    UUID angry = core.handle(saying("太差了").by("angry")).conversationId();
    UUID calmed = core.handle(saying("太差了").by("calmed")).conversationId();
    feeling(new Emotion(Emotion.Name.ANXIETY, 0.1));
    core.handle(saying("有点急").by("mild"));
    feeling(Emotion.NEUTRAL);
    core.handle(saying("好的").by("calmed"));
    core.relay.relay();

    assertThat(core.work(() -> core.overview.upset(5)))
        .extracting(ConversationSummary::id)
        .containsExactly(angry)
        .doesNotContain(calmed);
  }

  @Test
  void unanswered_countsTheSameWordsOnce() {
    core.handle(saying("会飞吗？"));
    core.handle(saying("会飞吗"));
    UUID other = core.handle(saying("能吃么")).conversationId();
    core.handle(saying("ORD20230801 发货了吗"));

    List<UnansweredQuestion> questions = core.work(() -> core.overview.unanswered(LONG_AGO, 10));

    assertThat(questions)
        .extracting(UnansweredQuestion::text, UnansweredQuestion::times)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("会飞吗", 2),
            org.assertj.core.groups.Tuple.tuple("能吃么", 1));
    assertThat(questions.get(1).conversation()).isEqualTo(other);
    assertThat(core.work(() -> core.overview.unanswered(core.clock.instant(), 10))).isEmpty();
  }

  @Test
  void unanswered_leavesOutWhatNoArticleWouldAnswer() {
    core.shop =
        new SmallShop() {
          @Override
          public Consulted<Order> order(String orderNo) {
            return new Consulted.Unavailable<>("away");
          }
        };
    core.handle(saying("ORD20230801 发货了吗"));
    core.handle(saying("会飞吗"));

    assertThat(core.work(() -> core.overview.unanswered(LONG_AGO, 10)))
        .extracting(UnansweredQuestion::text)
        .containsExactly("会飞吗");
  }

  @Test
  void figures_tellResolvedFromHandedOverFromUnanswered() {
    UUID rated = core.handle(saying("ORD20230801 发货了吗")).conversationId();
    core.handle(saying("转人工"));
    core.handle(saying("会飞吗"));
    core.work(
        () -> {
          core.desk.rate(rated, Optional.empty(), 8, null);
          return rated;
        });

    assertThat(core.work(() -> core.overview.figures(LONG_AGO)))
        .isEqualTo(new ConversationFigures(3, 1, 1, 1, 1, 8.0));
    assertThat(core.work(() -> core.overview.figures(core.clock.instant())))
        .isEqualTo(new ConversationFigures(0, 0, 0, 1, 0, null));
  }

  @Test
  void figures_leaveOutWhereNobodySpoke() {
    ShopScope.run(Core.SHOP, () -> core.line.join(hail()));

    assertThat(core.work(() -> core.overview.figures(LONG_AGO)))
        .isEqualTo(new ConversationFigures(0, 0, 0, 0, 0, null));
  }

  @Test
  void figures_goByTheBotsLastWordWhateverFollowed() {
    UUID stuck = core.handle(saying("会飞吗")).conversationId();
    core.work(() -> core.desk.close(stuck, "o-1"));
    core.handle(saying("会飞吗").by("u"));
    core.handle(saying("ORD20230801 发货了吗").by("u"));

    assertThat(core.work(() -> core.overview.figures(LONG_AGO)))
        .isEqualTo(new ConversationFigures(2, 1, 0, 0, 0, null));
  }

  @Test
  void figures_countNothingResolvedWhoseLastMessageGotNoAnswer() {
    core.handle(saying("ORD20230801 发货了吗").by("u"));
    core.dialogue(working -> situation -> failing());
    assertThatThrownBy(() -> core.handle(saying("还在吗").by("u")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(core.work(() -> core.overview.figures(LONG_AGO)))
        .isEqualTo(new ConversationFigures(1, 0, 0, 0, 0, null));
  }

  @Test
  void marks_narrowTheList() {
    UUID id = core.handle(saying("ORD20230801 发货了吗").by("u-1").on("web")).conversationId();
    core.handle(saying("hello there").by("u-2"));

    assertThat(ids(text("ord2023"))).containsExactly(id);
    assertThat(ids(text("u-1"))).containsExactly(id);
    assertThat(ids(text("100%"))).isEmpty();
    assertThat(ids(ConversationMarks.of("u-1"))).containsExactly(id);
    assertThat(ids(marks(Optional.of("web"), Optional.empty(), Optional.empty())))
        .containsExactly(id);
    assertThat(ids(marks(Optional.empty(), Optional.of("zh"), Optional.of("order_status"))))
        .containsExactly(id);
    assertThat(ids(marks(Optional.empty(), Optional.of("en"), Optional.of("order_status"))))
        .isEmpty();
  }

  @Test
  void choices_areWhatIsThere() {
    core.handle(saying("ORD20230801 发货了吗").on("web"));

    assertThat(core.work(() -> core.overview.choices(LONG_AGO)))
        .isEqualTo(new ConversationChoices(List.of("web"), List.of("order_status")));
  }

  @Test
  void channelOnWhichNobodySpoke_isNoChoice() {
    Hail silent =
        new Hail(
            Optional.empty(),
            Optional.of("u-2"),
            Optional.empty(),
            "key-1",
            Map.of(),
            Optional.empty(),
            "app");
    ShopScope.call(Core.SHOP, () -> core.line.join(silent));
    core.handle(saying("你好").on("web"));

    assertThat(core.work(() -> core.overview.choices(LONG_AGO)).channels()).containsExactly("web");
  }

  @Test
  void seenAndHeardAtOnce_disturbNobody() throws Exception {
    UUID id = core.handle(saying("你好").by("u")).conversationId();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> looks =
        java.util.stream.IntStream.range(0, 4)
            .<Future<?>>mapToObj(
                i ->
                    threads.submit(
                        () -> {
                          for (int n = 0; n < 20; n++) {
                            core.work(
                                () -> {
                                  core.desk.seen(id, 1000);
                                  return id;
                                });
                          }
                        }))
            .toList();

    for (int n = 0; n < 10; n++) {
      core.handle(saying("在吗").by("u"));
      core.relay.relay();
    }
    for (Future<?> look : looks) {
      look.get();
    }
    threads.shutdown();

    core.work(
        () -> {
          core.desk.seen(id, 1000);
          return id;
        });
    assertThat(core.work(() -> core.overview.figures(LONG_AGO)).begun()).isEqualTo(1);
    assertThat(list(new ConversationFilter(View.ALL, Optional.empty())).get(0).unread()).isFalse();
  }

  @Test
  void outsideHours_whoeverIsHandedOverLearnsWhenSomebodyComes() {
    DayOfWeek dayAfterTomorrow =
        core.clock.instant().atZone(ZoneId.of("Asia/Shanghai")).plusDays(2).getDayOfWeek();
    core.work(
        () -> {
          core.routing.setHours(OpeningHours.parse(dayAfterTomorrow + " 09:00-18:00"));
          return dayAfterTomorrow;
        });

    Reply reply = core.handle(saying("转人工"));

    assertThat(reply.reply()).startsWith("正在为您转接人工客服").contains("09:00");
    assertThat(reply.handover().waitSeconds()).isGreaterThan(3600);
    assertThat(core.handle(saying("hello")).reply()).doesNotContain("09:00");
  }

  private static Decision failing() {
    throw new IllegalStateException("down");
  }

  private static Hail hail() {
    return new Hail(
        Optional.empty(),
        Optional.of("u"),
        Optional.empty(),
        "key-1",
        Map.of(),
        Optional.empty(),
        "web");
  }

  private void feeling(Emotion emotion) {
    core.understanding =
        utterance -> {
          Understanding plain = new WordUnderstanding().understand(utterance);
          return new Understanding(
              plain.language(),
              plain.ranking(),
              plain.intents(),
              plain.inScope(),
              plain.inScopeProbability(),
              plain.entities(),
              emotion,
              plain.embedding(),
              plain.release(),
              plain.degraded());
        };
  }

  private static ConversationMarks text(String text) {
    return new ConversationMarks(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(text));
  }

  private ConversationMarks marks(
      Optional<String> channel, Optional<String> language, Optional<String> intent) {
    return new ConversationMarks(
        Optional.empty(),
        channel,
        language,
        Optional.empty(),
        intent,
        Optional.of(LONG_AGO),
        Optional.of(core.clock.instant().plusSeconds(1)),
        Optional.empty());
  }

  private List<UUID> ids(ConversationMarks marks) {
    return list(new ConversationFilter(View.ALL, Optional.empty(), marks)).stream()
        .map(ConversationSummary::id)
        .toList();
  }

  private List<ConversationSummary> list(ConversationFilter filter) {
    return core.work(() -> core.desk.list(filter, Optional.empty(), 10).conversations());
  }
}
