package io.kefu.admin.login;

import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** Lets people in. */
@Named
@RequestScoped
public class LoginBacking {

  private final SecurityContext security;
  private final HttpServletRequest request;
  private final Words words;

  private @Nullable String name;
  private @Nullable String password;

  /** For the container. */
  protected LoginBacking() {
    this(null, null, null);
  }

  @Inject
  public LoginBacking(SecurityContext security, HttpServletRequest request, Words words) {
    this.security = security;
    this.request = request;
    this.words = words;
  }

  public @Nullable String enter() {
    AuthenticationStatus status =
        security.authenticate(
            request,
            (HttpServletResponse) jakarta.faces.context.FacesContext.getCurrentInstance().getExternalContext().getResponse(),
            AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(name, password)));
    if (status == AuthenticationStatus.SUCCESS) {
      return Pages.to("/index.xhtml");
    }
    words.warn(words.of("login.refused"));
    return null;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Never shown again. */
  public @Nullable String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
