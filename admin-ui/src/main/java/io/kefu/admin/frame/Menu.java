package io.kefu.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** The pages that the person may open. */
@Named
@RequestScoped
public class Menu {

  private static final List<String> PAGES =
      List.of(
          "/index",
          "/conversations",
          "/articles",
          "/try",
          "/releases",
          "/orders",
          "/products",
          "/customers",
          "/settings");

  /** Pages of the settings beside the first. */
  private static final Set<String> SETTINGS =
      Set.of("/hours.xhtml", "/keys.xhtml", "/people.xhtml", "/person.xhtml");

  /** Pages of understanding beside the first and a single release. */
  private static final Set<String> UNDERSTANDING =
      Set.of("/training-sets.xhtml", "/training-set.xhtml", "/sentence.xhtml");

  private final Person person;
  private final HttpServletRequest request;

  /** For the container. */
  @NullUnmarked
  protected Menu() {
    this(null, null);
  }

  @Inject
  public Menu(Person person, HttpServletRequest request) {
    this.person = person;
    this.request = request;
  }

  public List<Entry> getEntries() {
    String here = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    return PAGES.stream()
        .map(page -> new Entry(page, here))
        .filter(entry -> person.opens(entry.page()))
        .toList();
  }

  /** Logs the person out. */
  public String leave() throws ServletException {
    request.logout();
    FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
    return Pages.to("/login.xhtml");
  }

  /** A page in the menu. */
  public record Entry(String name, String here) {

    public String page() {
      return name + ".xhtml";
    }

    public String label() {
      return "menu." + icon();
    }

    public String icon() {
      return name.substring(1);
    }

    /** Whether this page, or one that belongs to it, is shown. */
    public boolean current() {
      String stem = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
      return here.equals(page())
          || here.equals(stem + ".xhtml")
          || name.equals("/settings") && SETTINGS.contains(here)
          || name.equals("/releases") && UNDERSTANDING.contains(here);
    }
  }
}
