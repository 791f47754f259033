package io.kefu.conversation;

import static io.kefu.conversation.Message.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParallelTurnsTest {

  private final Core core = Core.fresh();

  @AfterEach
  void close() {
    core.close();
  }

  @Test
  void turnsOfOneConversation_areHandledOneAfterAnother() throws Exception {
    UUID id = core.handle(saying("你好")).conversationId();
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    core.dialogue(
        rules ->
            situation -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              try {
                return rules.decide(situation);
              } finally {
                inside.decrementAndGet();
              }
            });

    List<Reply> replies =
        atOnce(8, worker -> core.handle(saying("第" + worker + "句").in(id).id("m-" + worker)));

    assertThat(most).hasValue(1);
    assertThat(replies).extracting(Reply::turn).doesNotHaveDuplicates();
    assertThat(speakers(id)).isEqualTo("CB".repeat(9));
  }

  @Test
  void turnsOfManyConversations_areHandledInParallel() throws Exception {
    int conversations = 50;
    CyclicBarrier allInside = new CyclicBarrier(2);
    core.dialogue(
        rules ->
            situation -> {
              if (situation.utterance().startsWith("together")) {
                meet(allInside);
              }
              return rules.decide(situation);
            });

    List<Reply> replies =
        atOnce(
            conversations,
            worker -> {
              Reply reply = null;
              for (int turn = 0; turn < 5; turn++) {
                reply = core.handle(saying("turn " + turn).in("s-" + worker).id("m-" + turn));
              }
              return reply;
            });
    atOnce(2, worker -> core.handle(saying("together").in("s-" + worker)));

    assertThat(replies).hasSize(conversations).allMatch(reply -> reply.turn() == 9);
    assertThat(replies).extracting(Reply::conversationId).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Naming.class)
  void sameMessageManyTimesAtOnce_becomesOneTurn(Naming naming) throws Exception {
    Map<String, Integer> decided = new ConcurrentHashMap<>();
    core.dialogue(
        rules ->
            situation -> {
              decided.merge(situation.utterance(), 1, Integer::sum);
              return rules.decide(situation);
            });
    Message message = naming.of(saying("怎么退货").id("m-1"));

    List<Reply> replies = atOnce(10, worker -> core.handle(message));

    Set<Reply> different = Set.copyOf(replies);
    assertThat(different).hasSize(1);
    assertThat(decided).containsExactly(Map.entry("怎么退货", 1));
    assertThat(speakers(replies.get(0).conversationId())).isEqualTo("CB");
  }

  @Test
  void firstMessagesOfOneUserAtOnce_shareAConversation() throws Exception {
    List<Reply> replies = atOnce(6, worker -> core.handle(saying("你好").by("u").id("m-" + worker)));

    Set<UUID> conversations =
        replies.stream().map(Reply::conversationId).collect(Collectors.toSet());
    assertThat(conversations).hasSize(1);
    assertThat(core.transcript(replies.get(0).conversationId()))
        .extracting(TurnView::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 12).boxed().toList());
  }

  @Test
  void severalNodes_keepTheOrderToo() throws Exception {
    List<Core> nodes = List.of(core, core.again("node-2"), core.again("node-3"));
    UUID id = core.handle(saying("你好")).conversationId();

    atOnce(
        6,
        worker -> {
          Core node = nodes.get(worker % nodes.size());
          for (int turn = 0; turn < 4; turn++) {
            node.handle(saying("turn").in(id).id(worker + "-" + turn));
          }
          return worker;
        });

    assertThat(speakers(id)).isEqualTo("CB".repeat(25));
  }

  private String speakers(UUID conversation) {
    List<TurnView> turns = core.transcript(conversation);
    assertThat(turns)
        .extracting(TurnView::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, turns.size()).boxed().toList());
    return turns.stream()
        .map(turn -> turn.speaker().name().substring(0, 1))
        .collect(Collectors.joining());
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(10, java.util.concurrent.TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> List<T> atOnce(int workers, Work<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      CyclicBarrier start = new CyclicBarrier(workers);
      List<Callable<T>> tasks =
          IntStream.range(0, workers)
              .<Callable<T>>mapToObj(
                  worker ->
                      () -> {
                        start.await();
                        return work.of(worker);
                      })
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  private interface Work<T> {
    T of(int worker) throws Exception;
  }

  enum Naming {
    NOBODY {
      @Override
      Message of(Message message) {
        return message;
      }
    },
    USER {
      @Override
      Message of(Message message) {
        return message.by("u");
      }
    },
    OWN_NAME {
      @Override
      Message of(Message message) {
        return message.in("session-1");
      }
    };

    abstract Message of(Message message);
  }
}
