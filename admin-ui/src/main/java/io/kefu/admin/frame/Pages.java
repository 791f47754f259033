package io.kefu.admin.frame;

import jakarta.faces.context.FacesContext;

/**
 * Where an action leads: always to a page by its own address, so that reloading repeats nothing.
 */
public final class Pages {

  private static final String REDIRECT = "faces-redirect=true";

  private Pages() {}

  /** The same page with its parameters. */
  public static String again() {
    return FacesContext.getCurrentInstance().getViewRoot().getViewId()
        + "?"
        + REDIRECT
        + "&includeViewParams=true";
  }

  public static String to(String page) {
    return page + "?" + REDIRECT;
  }

  public static String to(String page, String parameter, Object value) {
    return page + "?" + REDIRECT + "&" + parameter + "=" + value;
  }
}
