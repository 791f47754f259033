package io.kefu.web.demo;

import io.kefu.shop.DemoMode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The address {@code /}: in demo mode the demo shop's page, under the strictest policy that a page
 * with the widget can have; otherwise the way to the console.
 */
@WebServlet(urlPatterns = "")
public class HomeServlet extends HttpServlet {

  private static final String PAGE = "/WEB-INF/shop.html";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
          + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
  private static final long serialVersionUID = 1L;

  @Inject private transient DemoMode demo;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!demo.on()) {
      response.sendRedirect("/console/");
      return;
    }
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Security-Policy", POLICY);
    try (InputStream page = getServletContext().getResourceAsStream(PAGE)) {
      page.transferTo(response.getOutputStream());
    }
  }
}
