package io.kefu.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.conversation.Speaker;
import io.kefu.conversation.TurnRecorded;
import io.kefu.shared.ShopId;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LiveNewsTest {

  private static final ShopId SHOP = new ShopId("tea");

  private final UUID one = new UUID(0, 1);
  private final UUID other = new UUID(0, 2);

  @Test
  void slowBrowser_keepsNobodyFromSpeaking() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    StringWriter browser =
        new StringWriter() {
          @Override
          public void write(String text) {
            writing.countDown();
            try {
              read.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            super.write(text);
          }
        };
    LiveListener listener = listener(browser);
    listener.note(one);
    CompletableFuture<Boolean> flush = CompletableFuture.supplyAsync(listener::flush);
    writing.await();

    boolean first =
        CompletableFuture.supplyAsync(() -> listener.note(other)).get(10, TimeUnit.SECONDS);

    assertThat(first).isTrue();
    read.countDown();
    assertThat(flush.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(browser.toString()).contains(one.toString()).doesNotContain(other.toString());
  }

  @Test
  void newsThatNoTaskWasTakenOnFor_keepsTheNextFromNothing() {
    StringWriter browser = new StringWriter();
    LiveNews news = new LiveNews();
    news.join(listener(browser));
    news.executor =
        executor(
            task -> {
              throw new RejectedExecutionException("stopping");
            });
    news.recorded(new TurnRecorded(SHOP, one, 1, Speaker.CUSTOMER));

    List<Runnable> tasks = new ArrayList<>();
    news.executor = executor(tasks::add);
    news.recorded(new TurnRecorded(SHOP, other, 1, Speaker.CUSTOMER));
    tasks.forEach(Runnable::run);

    assertThat(browser.toString()).contains(other.toString());
  }

  private static LiveListener listener(Writer browser) {
    PrintWriter writer =
        new PrintWriter(browser) {
          @Override
          public void write(String text) {
            try {
              browser.write(text);
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          }
        };
    ServletResponse response =
        of(ServletResponse.class, (name, first) -> name.equals("getWriter") ? writer : null);
    return new LiveListener(SHOP, of(AsyncContext.class, (name, first) -> response));
  }

  private static ManagedScheduledExecutorService executor(Function<Runnable, ?> taker) {
    return of(
        ManagedScheduledExecutorService.class,
        (name, first) -> {
          taker.apply((Runnable) first);
          return null;
        });
  }

  private static <T> T of(Class<T> kind, Answer answer) {
    return kind.cast(
        Proxy.newProxyInstance(
            kind.getClassLoader(),
            new Class<?>[] {kind},
            (proxy, method, arguments) ->
                answer.to(method.getName(), arguments == null ? null : arguments[0])));
  }

  private interface Answer {
    Object to(String method, Object first);
  }
}
