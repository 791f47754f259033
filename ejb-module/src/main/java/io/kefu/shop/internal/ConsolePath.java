package io.kefu.shop.internal;

import io.kefu.shop.AccessPolicy;
import io.kefu.shop.Caller;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An address of the console: a page, which the policy table speaks of, or what belongs to pages
 * (style, script, picture), which is open.
 *
 * @param page with the context path and the ending, such as {@code /console/articles.xhtml}; empty
 *     for what belongs to pages
 */
record ConsolePath(Optional<String> page) {

  private static final String CONSOLE = "/console";
  private static final String LOGIN = CONSOLE + "/login.xhtml";
  private static final String HOME = "/index";
  private static final String ENDING = ".xhtml";
  private static final String FACES_RESOURCE = "/jakarta.faces.resource/";

  static ConsolePath of(HttpServletRequest request) {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    if (path.startsWith(FACES_RESOURCE)) {
      return new ConsolePath(Optional.empty());
    }
    String wanted = path.isEmpty() || path.equals("/") ? HOME : path;
    if (wanted.endsWith(ENDING)) {
      return new ConsolePath(Optional.of(CONSOLE + wanted));
    }
    boolean file = wanted.lastIndexOf('.') > wanted.lastIndexOf('/');
    return new ConsolePath(file ? Optional.empty() : Optional.of(CONSOLE + wanted + ENDING));
  }

  boolean open() {
    return page.isEmpty() || rule().filter(AccessPolicy.Rule.Open.class::isInstance).isPresent();
  }

  boolean admits(Caller person) {
    return rule().filter(rule -> rule.admits(person)).isPresent();
  }

  private Optional<AccessPolicy.Rule> rule() {
    return page.flatMap(AccessPolicy.shipped()::page);
  }

  /**
   * A page's own request in the background gets the redirect in the form that Faces scripts
   * understand.
   */
  AuthenticationStatus sendToLogin(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String login = LOGIN + "?from=" + URLEncoder.encode(page.orElse(""), StandardCharsets.UTF_8);
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + login
                  + "\"/></partial-response>");
    } else {
      response.sendRedirect(login);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
