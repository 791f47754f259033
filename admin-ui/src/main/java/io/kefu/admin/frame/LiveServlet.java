package io.kefu.admin.frame;

import io.kefu.shop.AccessPolicy;
import io.kefu.shop.Caller;
import io.kefu.shop.Doorkeeper;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/**
 * Server-Sent Events for whoever may read conversations: {@code event: conversation} with the id of
 * one that has news. A connection ends after a few minutes; the browser opens the next by itself
 * and is looked at anew.
 */
public class LiveServlet extends HttpServlet {

  private static final Duration KEPT = Duration.ofMinutes(4);
  private static final String PAGE = "/conversations.xhtml";
  private static final long serialVersionUID = 1L;

  private final transient LiveNews news;

  /** For the container. */
  @NullUnmarked
  protected LiveServlet() {
    this(null);
  }

  @Inject
  public LiveServlet(LiveNews news) {
    this.news = news;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    Optional<Caller> person = Doorkeeper.atConsole(request).filter(p -> reads(request, p));
    if (person.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext connection = request.startAsync();
    connection.setTimeout(KEPT.toMillis());
    LiveListener listener = new LiveListener(person.get().shop(), connection);
    connection.addListener(new Leaving(listener));
    if (!news.join(listener) || !listener.write("retry: 3000\n\n")) {
      news.leave(listener);
      connection.complete();
    }
  }

  private static boolean reads(HttpServletRequest request, Caller person) {
    return AccessPolicy.shipped()
        .page(request.getContextPath() + PAGE)
        .filter(rule -> rule.admits(person))
        .isPresent();
  }

  private final class Leaving implements AsyncListener {

    private final LiveListener listener;

    Leaving(LiveListener listener) {
      this.listener = listener;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      news.leave(listener);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      news.leave(listener);
      event.getAsyncContext().complete();
    }

    @Override
    public void onError(AsyncEvent event) {
      news.leave(listener);
      event.getAsyncContext().complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // it is started once
    }
  }
}
