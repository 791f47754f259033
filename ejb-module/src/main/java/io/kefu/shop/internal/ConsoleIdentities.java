package io.kefu.shop.internal;

import io.kefu.shop.Caller;
import io.kefu.shop.ConsoleLogin;
import io.kefu.shop.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** Shows the register of the console's people to Jakarta Security. */
@ApplicationScoped
public class ConsoleIdentities implements IdentityStore {

  private final ConsoleLogin login;

  /** For the container. */
  @NullUnmarked
  protected ConsoleIdentities() {
    this(null);
  }

  @Inject
  public ConsoleIdentities(ConsoleLogin login) {
    this.login = login;
  }

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential shown)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    return login
        .logIn(shown.getCaller(), shown.getPasswordAsString())
        .map(ConsoleIdentities::valid)
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  private static CredentialValidationResult valid(Caller person) {
    return new CredentialValidationResult(new ConsolePrincipal(person), groups(person));
  }

  static Set<String> groups(Caller person) {
    return person.roles().stream().map(Role::code).collect(Collectors.toSet());
  }
}
