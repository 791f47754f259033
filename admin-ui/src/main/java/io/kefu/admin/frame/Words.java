package io.kefu.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The console's words in the person's language, and messages made of them that survive a redirect. */
@RequestScoped
public class Words {

  private static final String BUNDLE = "io.kefu.admin.words";

  private final Tongue tongue;

  /** For the container. */
  protected Words() {
    this(null);
  }

  @Inject
  public Words(Tongue tongue) {
    this.tongue = tongue;
  }

  public String of(String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle(BUNDLE, tongue.getLocale()).getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, tongue.getLocale()).format(arguments);
  }

  /** Tells the person that something was done; shown on the next page. */
  public void tell(String key, Object... arguments) {
    FacesContext context = FacesContext.getCurrentInstance();
    context.getExternalContext().getFlash().setKeepMessages(true);
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, of(key, arguments), null));
  }

  /** Tells the person that something was not done, and why. */
  public void warn(String text) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }

  /** The same, shown on the next page. */
  public void warnNext(String text) {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    warn(text);
  }
}
