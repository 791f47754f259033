package io.kefu.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.NullUnmarked;

/**
 * Whether a page asks for itself in the background, to stay fresh. Such an answer has no forms and
 * keeps no view, or the views that people have open would soon be forgotten for those that nobody
 * looks at.
 */
@Named
@RequestScoped
public class Live {

  private static final String HEADER = "X-Kefu-Live";

  private final HttpServletRequest request;

  /** For the container. */
  @NullUnmarked
  protected Live() {
    this(null);
  }

  @Inject
  public Live(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * Only reading is asked for so: what is sent needs a kept view, whose secret protects it from
   * other sites.
   */
  public boolean isAsked() {
    return request.getMethod().equals("GET") && request.getHeader(HEADER) != null;
  }

  /** Whether the page shows this state already. */
  public boolean knows(String state) {
    return state.equals(request.getHeader(HEADER));
  }
}
