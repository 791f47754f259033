package io.kefu.shop;

import java.util.Optional;

/**
 * Lets people into the console.
 *
 * <p>A log-in page does not call this itself. It asks Jakarta Security, which asks this through the
 * identity store and seats the person in the session:
 *
 * <pre>{@code
 * AuthenticationStatus status = securityContext.authenticate(request, response,
 *     AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password)));
 * }</pre>
 *
 * {@code SUCCESS} means that {@link Doorkeeper#atConsole} knows the person from now on; {@code
 * SEND_FAILURE} that name or password was wrong, or that the name was tried too often. To leave:
 * {@code request.logout()} and invalidate the session.
 */
public interface ConsoleLogin {

  /**
   * The person of that name and password; empty where there is none, or where the name was tried
   * more than ten times within a minute. Takes as long for an unknown name as for a wrong password.
   */
  Optional<Caller> logIn(String name, String password);

  /**
   * Somebody who logged in earlier, with the roles that they have now; empty if they may no longer
   * enter, or their password is another since. Asked with each request; on other nodes a change
   * holds within five seconds.
   */
  Optional<Caller> still(Caller person);
}
