package io.kefu.shop.internal;

import io.kefu.shared.KefuException;
import io.kefu.shop.Caller;
import io.kefu.shop.ConsoleLogin;
import io.kefu.shop.Credentials;
import io.kefu.shop.Doorkeeper;
import io.kefu.shop.Unauthenticated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/**
 * The one authentication mechanism of all web archives; a second one, or an archive without one,
 * makes Liberty refuse everything. At the API it reads the bearer's key and lets the doors behind
 * it refuse, so that a refusal is a problem document; at the console it knows people by their
 * session and sends strangers to the log-in page.
 */
@ApplicationScoped
public class KefuAuthentication implements HttpAuthenticationMechanism {

  private static final String CONSOLE = "/console";

  private final Credentials credentials;
  private final IdentityStoreHandler people;
  private final ConsoleLogin login;

  /** For the container. */
  @NullUnmarked
  protected KefuAuthentication() {
    this(null, null, null);
  }

  @Inject
  public KefuAuthentication(
      Credentials credentials, IdentityStoreHandler people, ConsoleLogin login) {
    this.credentials = credentials;
    this.people = people;
    this.login = login;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Credential shown =
        context.getAuthParameters() == null ? null : context.getAuthParameters().getCredential();
    if (shown != null) {
      return logIn(request, context, shown);
    }
    return request.getContextPath().equals(CONSOLE)
        ? console(request, response, context)
        : door(request, context);
  }

  private AuthenticationStatus logIn(
      HttpServletRequest request, HttpMessageContext context, Credential shown) {
    CredentialValidationResult result = people.validate(shown);
    if (result.getStatus() == CredentialValidationResult.Status.VALID
        && result.getCallerPrincipal() instanceof ConsolePrincipal person) {
      Doorkeeper.seat(request, person.caller());
      return context.notifyContainerAboutLogin(result);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus door(HttpServletRequest request, HttpMessageContext context) {
    if (request.getHeader("Authorization") == null) {
      return context.doNothing();
    }
    try {
      Caller caller =
          Doorkeeper.shown(request)
              .flatMap(credentials::authenticate)
              .orElseThrow(Unauthenticated::new);
      Doorkeeper.admit(request, caller);
      return context.notifyContainerAboutLogin(caller, ConsoleIdentities.groups(caller));
    } catch (KefuException refusal) {
      Doorkeeper.refuse(request, refusal);
      return context.doNothing();
    }
  }

  private AuthenticationStatus console(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Optional<Caller> person = atConsole(request);
    ConsolePath path = ConsolePath.of(request);
    try {
      if (path.open()) {
        return person.map(p -> seated(context, p)).orElseGet(context::doNothing);
      }
      if (person.isEmpty()) {
        return path.sendToLogin(request, response);
      }
      if (!path.admits(person.get())) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return AuthenticationStatus.SEND_FAILURE;
      }
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
    return seated(context, person.get());
  }

  /** Who sits at the console, if they may still; whoever may not any more loses the session. */
  private Optional<Caller> atConsole(HttpServletRequest request) {
    Optional<Caller> seated = Doorkeeper.atConsole(request);
    Optional<Caller> person = seated.flatMap(login::still);
    person.ifPresent(p -> Doorkeeper.admit(request, p));
    person.filter(p -> !seated.get().equals(p)).ifPresent(p -> Doorkeeper.reseat(request, p));
    if (seated.isPresent() && person.isEmpty()) {
      request.getSession().invalidate();
    }
    return person;
  }

  private static AuthenticationStatus seated(HttpMessageContext context, Caller person) {
    return context.notifyContainerAboutLogin(person, ConsoleIdentities.groups(person));
  }
}
