package io.kefu.admin.frame;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language in which a person reads the console: the browser's wish until they choose. */
@Named
@SessionScoped
public class Tongue implements Serializable {

  private static final long serialVersionUID = 1L;

  private @Nullable Locale chosen;

  public Locale getLocale() {
    if (chosen != null) {
      return chosen;
    }
    Locale wished = FacesContext.getCurrentInstance().getExternalContext().getRequestLocale();
    return wished != null && wished.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
  }

  /** For the page's {@code lang}. */
  public String getTag() {
    return getLocale().getLanguage().equals("en") ? "en" : "zh-CN";
  }

  /** Changes between Chinese and English and shows the page again. */
  public String toggle() {
    chosen = getTag().equals("en") ? Locale.CHINESE : Locale.ENGLISH;
    return Pages.again();
  }
}
