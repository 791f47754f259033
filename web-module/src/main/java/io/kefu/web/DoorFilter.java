package io.kefu.web;

import io.kefu.platform.Drain;
import io.kefu.platform.Readiness;
import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import io.kefu.shared.ShopScope;
import io.kefu.shared.Uuid7;
import io.kefu.shop.Caller;
import io.kefu.shop.Doorkeeper;
import io.kefu.shop.Unauthenticated;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that an API request meets after authentication: it gets an id, is turned away
 * while the server starts or stops, and works in the scope of its caller's shop, which is closed
 * again whatever happens.
 */
public class DoorFilter extends HttpFilter {

  /** The caller's id of a request, or ours; comes back with the answer and stands in the log. */
  public static final String REQUEST_ID = "X-Request-Id";

  private static final Logger LOG = Logger.getLogger(DoorFilter.class.getName());
  private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final long serialVersionUID = 1L;

  @Inject private transient Readiness readiness;
  @Inject private transient Drain drain;

  /** The request's id; null outside a request of the API. */
  static @Nullable String requestId(@Nullable HttpServletRequest request) {
    return request == null ? null : (String) request.getAttribute(REQUEST_ID);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String requestId =
        Optional.ofNullable(request.getHeader(REQUEST_ID))
            .filter(id -> REQUEST_ID_FORM.matcher(id).matches())
            .orElseGet(() -> Uuid7.next().toString());
    request.setAttribute(REQUEST_ID, requestId);
    response.setHeader(REQUEST_ID, requestId);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    Optional<Drain.Pass> pass = readiness.ready() ? drain.enter() : Optional.empty();
    if (pass.isEmpty()) {
      turnAway(response, requestId);
      return;
    }
    try {
      Optional<KefuException> refusal = Doorkeeper.refusal(request);
      if (refusal.isPresent()) {
        refuse(response, refusal.get(), requestId);
      } else {
        work(request, response, chain);
      }
    } finally {
      release(request, pass.get());
    }
  }

  private static void turnAway(HttpServletResponse response, String requestId) throws IOException {
    response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    response.setHeader("Connection", "close");
    ProblemServlet.write(
        response,
        Problem.of(
            ProblemKind.UNAVAILABLE,
            "The server is starting or stopping; try again in a moment",
            requestId));
  }

  /** Answers with the problem, where no resource is there to do it. */
  public static void refuse(
      HttpServletRequest request, HttpServletResponse response, KefuException refusal)
      throws IOException {
    refuse(response, refusal, requestId(request));
  }

  private static void refuse(
      HttpServletResponse response, KefuException refusal, @Nullable String requestId)
      throws IOException {
    ProblemMapper.retryAfter(refusal)
        .ifPresent(seconds -> response.setHeader("Retry-After", seconds));
    if (refusal instanceof Unauthenticated) {
      response.setHeader("WWW-Authenticate", Unauthenticated.CHALLENGE);
    }
    ProblemServlet.write(response, Problem.of(refusal, requestId));
  }

  private static void work(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Caller> caller = Doorkeeper.caller(request);
    try (ShopScope.Opened scope = caller.map(c -> ShopScope.open(c.shop())).orElse(() -> {})) {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      LOG.log(
          Level.SEVERE,
          "KEFU-WEB-002: request " + requestId(request) + " failed outside its resource",
          e);
      if (response.isCommitted()) {
        throw e;
      }
      ProblemServlet.write(
          response,
          Problem.of(ProblemKind.INTERNAL, "Something broke on our side", requestId(request)));
    }
  }

  private static void release(HttpServletRequest request, Drain.Pass pass) {
    if (request.isAsyncStarted()) {
      request.getAsyncContext().addListener(new ReleaseWhenDone(pass));
    } else {
      pass.close();
    }
  }

  /** Gives the pass back when a streamed answer has ended. */
  private record ReleaseWhenDone(Drain.Pass pass) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      pass.close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      pass.close();
    }

    @Override
    public void onError(AsyncEvent event) {
      pass.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
