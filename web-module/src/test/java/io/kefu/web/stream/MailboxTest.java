package io.kefu.web.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<Integer> done = new ArrayList<>();

  @Test
  void things_areDoneInOrderOnOneThread() {
    Mailbox mailbox = new Mailbox(threads::add);

    IntStream.range(0, 5).forEach(i -> mailbox.offer(() -> done.add(i)));

    assertThat(threads).hasSize(1);
    threads.poll().run();
    assertThat(done).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  void fullMailbox_takesNoMoreAndLaterDoes() {
    Mailbox mailbox = new Mailbox(threads::add);

    long taken = IntStream.range(0, 100).filter(i -> mailbox.offer(() -> done.add(i))).count();
    threads.poll().run();

    assertThat(taken).isLessThan(100).isEqualTo(done.size());
    assertThat(mailbox.offer(() -> done.add(1))).isTrue();
  }

  @Test
  void failure_stopsNothing() {
    Mailbox mailbox = new Mailbox(threads::add);
    mailbox.offer(
        () -> {
          throw new IllegalStateException("broken");
        });
    mailbox.offer(() -> done.add(1));

    threads.poll().run();

    assertThat(done).containsExactly(1);
  }

  @Test
  void lastThing_isDoneAtOnceUnlessSomethingIsBeingDone() {
    Mailbox mailbox = new Mailbox(threads::add);

    mailbox.putAtOnce(() -> done.add(1));
    assertThat(done).containsExactly(1);

    mailbox.offer(() -> done.add(2));
    mailbox.putAtOnce(() -> done.add(3));
    assertThat(done).containsExactly(1);
    threads.poll().run();
    assertThat(done).containsExactly(1, 2, 3);
  }

  @Test
  void noThreadsLeft_isDoneHere() {
    Mailbox mailbox =
        new Mailbox(
            task -> {
              throw new RejectedExecutionException("ending");
            });

    mailbox.put(() -> done.add(1));

    assertThat(done).containsExactly(1);
  }
}
