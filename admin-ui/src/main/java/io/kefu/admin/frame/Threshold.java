package io.kefu.admin.frame;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What holds for every page: scripts and styles come from files of ours alone, and nobody else
 * frames it.
 */
public class Threshold extends HttpFilter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final long serialVersionUID = 1L;

  /**
   * Where authentication has answered already (403, or the way to the log-in page), no page begins
   * to work.
   */
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (response.isCommitted()) {
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    if (stateless(request)) {
      expired(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ViewExpiredException e) {
      expired(request, response);
    }
  }

  /** No form of ours claims to have no kept view; to Faces it would be an error of the server. */
  private static boolean stateless(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && "stateless".equals(request.getParameter(ResponseStateManager.VIEW_STATE_PARAM));
  }

  private static void expired(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    Address address =
        new Address(request.getContextPath() + "/expired.xhtml")
            .with("from", request.getServletPath() + query);
    response.sendRedirect(address.text());
  }
}
