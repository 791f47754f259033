package io.kefu.admin.frame;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What holds for every page: scripts and styles come from files of ours alone, nobody else frames
 * it, and a thing that is not there is a 404.
 */
public class Threshold extends HttpFilter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    try {
      chain.doFilter(request, response);
    } catch (ServletException e) {
      if (response.isCommitted() || !isMissing(e.getRootCause())) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean isMissing(Throwable cause) {
    return cause instanceof KefuException problem && problem.kind() == ProblemKind.NOT_FOUND;
  }
}
