package io.kefu.admin.frame;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where an action leads: always to a page by its own address, so that reloading repeats nothing.
 */
public final class Pages {

  private static final String REDIRECT = "faces-redirect=true";

  private Pages() {}

  /** Shows the same page again, with all that its address asks for. */
  public static void again() {
    FacesContext context = FacesContext.getCurrentInstance();
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    try {
      context.getExternalContext().redirect(request.getRequestURI() + query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows that there is no such thing, instead of the page. */
  public static void missing() {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }

  /**
   * Whether a form's wish is being carried out. Until then a button counts as shown, whatever has
   * happened since: the desk behind the page decides, and says why not.
   */
  public static boolean isCarryingOut() {
    FacesContext context = FacesContext.getCurrentInstance();
    return context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  public static String to(String page) {
    return page + "?" + REDIRECT;
  }

  public static String to(String page, String parameter, Object value) {
    return page + "?" + REDIRECT + "&" + parameter + "=" + value;
  }
}
