package io.kefu.web;

import io.kefu.shop.Caller;
import io.kefu.shop.Doorkeeper;
import io.kefu.shop.Unauthenticated;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets pages of other origins read answers, if a site key bound to their origin asked. A browser's
 * question beforehand carries no key and is answered for every origin: it opens nothing, and no
 * cookie is ever honoured here.
 */
public class CorsFilter extends HttpFilter {

  private static final String PREFLIGHT_SECONDS = "600";
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      chain.doFilter(request, response);
      return;
    }
    response.addHeader("Vary", "Origin");
    if (request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null) {
      answerPreflight(response, origin);
      return;
    }
    if (mayRead(request)) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader(
          "Access-Control-Expose-Headers",
          "Retry-After, X-Request-Id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset");
    }
    chain.doFilter(request, response);
  }

  private static void answerPreflight(HttpServletResponse response, String origin) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Access-Control-Allow-Origin", origin);
    response.setHeader("Access-Control-Allow-Methods", "GET, POST");
    response.setHeader(
        "Access-Control-Allow-Headers",
        "Authorization, Content-Type, Kefu-Visitor, Idempotency-Key, Last-Event-ID, X-Request-Id");
    response.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
  }

  /** A page whose key or token is no good may read that it is no good. */
  private static boolean mayRead(HttpServletRequest request) {
    boolean site =
        Doorkeeper.caller(request).filter(c -> c.kind() == Caller.Kind.SITE_KEY).isPresent();
    return site
        || Doorkeeper.refusal(request).filter(Unauthenticated.class::isInstance).isPresent();
  }
}
