package io.kefu.admin.login;

import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Person;
import io.kefu.admin.frame.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Lets people in, and on to the page that they wanted. */
@Named
@RequestScoped
public class LoginBacking {

  private static final String HOME = "/index.xhtml";

  private final SecurityContext security;
  private final HttpServletRequest request;
  private final Person person;
  private final Words words;

  private @Nullable String name;
  private @Nullable String password;
  private @Nullable String from;

  /** For the container. */
  @NullUnmarked
  protected LoginBacking() {
    this(null, null, null, null);
  }

  @Inject
  public LoginBacking(
      SecurityContext security, HttpServletRequest request, Person person, Words words) {
    this.security = security;
    this.request = request;
    this.person = person;
    this.words = words;
  }

  public @Nullable String enter() {
    AuthenticationStatus status =
        security.authenticate(
            request,
            (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse(),
            AuthenticationParameters.withParams()
                .credential(new UsernamePasswordCredential(name, password)));
    if (status == AuthenticationStatus.SUCCESS) {
      return Pages.to(wanted());
    }
    words.warn("login.refused");
    return null;
  }

  /** The page that sent the person here, if it is one of ours and open to them. */
  private String wanted() {
    String context = request.getContextPath();
    if (from == null || !from.startsWith(context + "/")) {
      return HOME;
    }
    String page = from.substring(context.length());
    return person.opens(page) ? page : HOME;
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

  public @Nullable String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from;
  }
}
