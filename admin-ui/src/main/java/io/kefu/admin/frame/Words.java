package io.kefu.admin.frame;

import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The console's words in the person's language, and messages made of them. */
@RequestScoped
public class Words {

  private static final String BUNDLE = "io.kefu.admin.words";

  /** What a flow may call a reason; what people write looks otherwise. */
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");

  private final Tongue tongue;

  /** For the container. */
  @NullUnmarked
  protected Words() {
    this(null);
  }

  @Inject
  public Words(Tongue tongue) {
    this.tongue = tongue;
  }

  public String of(String key, Object... arguments) {
    String pattern = bundle().getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, tongue.getLocale()).format(arguments);
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(BUNDLE, tongue.getLocale());
  }

  /**
   * Why a person was wanted: the code of a flow in the person's language, or what somebody said.
   */
  public String reason(String given) {
    String key = "reason." + given;
    if (bundle().containsKey(key)) {
      return of(key);
    }
    return CODE.matcher(given).matches() ? of("conversation.reason.other", given) : given;
  }

  /** Tells the person that something was done; shown on the next page. */
  public void tell(String key) {
    keep();
    add(FacesMessage.SEVERITY_INFO, of(key));
  }

  /** Tells the person that something was not done, and what to do; shown on this page. */
  public void warn(String key) {
    add(FacesMessage.SEVERITY_ERROR, of(key));
  }

  /** The same in the case of a refusal by what lies behind the page. */
  public void warn(KefuException refusal) {
    warn("problem." + refusal.kind().slug());
  }

  /** The same, shown on the next page. */
  public void warnNext(KefuException refusal) {
    keep();
    warn(refusal);
  }

  /**
   * Tells beside the fields of a form what is wrong with them; what has no field of its own is told
   * above the page.
   *
   * @param form id of the form
   * @param prefix of the words for each field: {@code keys.wrong.}
   * @param fields that the form has
   */
  public void warn(InvalidRequest wrong, String form, String prefix, Set<String> fields) {
    wrong.fields().stream()
        .map(error -> error.field().replaceAll("\\[.*", "").replace("_", ""))
        .distinct()
        .forEach(
            field -> {
              boolean shown = fields.contains(field);
              add(
                  shown ? form + ":" + field : null,
                  FacesMessage.SEVERITY_ERROR,
                  of(shown ? prefix + field : "problem.invalid-request"));
            });
  }

  private static void keep() {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
  }

  private static void add(FacesMessage.Severity severity, String text) {
    add(null, severity, text);
  }

  private static void add(@Nullable String place, FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(place, new FacesMessage(severity, text, null));
  }
}
