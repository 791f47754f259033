package io.kefu.shop;

import io.kefu.shared.KefuException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** Knows whom the authentication mechanism has let in with a request. */
public final class Doorkeeper {

  private static final String ATTRIBUTE = Caller.class.getName();

  private static final String BEARER = "Bearer ";

  private static final String REFUSAL = KefuException.class.getName();

  private Doorkeeper() {}

  /** What the request shows; empty if it carries no key. */
  public static Optional<Presented> shown(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(
            header ->
                new Presented(
                    header.substring(BEARER.length()).strip(),
                    Optional.ofNullable(request.getHeader("Origin")),
                    "same-origin".equals(request.getHeader("Sec-Fetch-Site")),
                    Optional.ofNullable(request.getHeader("Kefu-Visitor"))));
  }

  /** The holder of the request's credential, or of the console's session; empty for a stranger. */
  public static Optional<Caller> caller(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
  }

  /** The person at the console; empty if nobody is logged in. */
  public static Optional<Caller> atConsole(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((Caller) session.getAttribute(ATTRIBUTE));
  }

  /** Why what the request showed was refused; empty if it showed nothing or something good. */
  public static Optional<KefuException> refusal(HttpServletRequest request) {
    return Optional.ofNullable((KefuException) request.getAttribute(REFUSAL));
  }

  /** Leaves the refusal for the door to tell. */
  public static void refuse(HttpServletRequest request, KefuException refusal) {
    request.setAttribute(REFUSAL, refusal);
  }

  /** Remembers the caller for this request. */
  public static void admit(HttpServletRequest request, Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  /** The person of this session may do other things from now on, or has another password. */
  public static void reseat(HttpServletRequest request, Caller person) {
    request.getSession().setAttribute(ATTRIBUTE, person);
  }

  /**
   * Remembers the person for this session, under a new session id: an id planted before is worth
   * nothing.
   */
  public static void seat(HttpServletRequest request, Caller person) {
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(ATTRIBUTE, person);
    admit(request, person);
  }
}
