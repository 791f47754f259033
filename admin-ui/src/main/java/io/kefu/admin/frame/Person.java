package io.kefu.admin.frame;

import io.kefu.shared.ShopId;
import io.kefu.shop.AccessPolicy;
import io.kefu.shop.Caller;
import io.kefu.shop.Doorkeeper;
import io.kefu.shop.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullUnmarked;

/** The person before the page. */
@Named
@RequestScoped
public class Person {

  private final HttpServletRequest request;

  /** For the container. */
  @NullUnmarked
  protected Person() {
    this(null);
  }

  @Inject
  public Person(HttpServletRequest request) {
    this.request = request;
  }

  public String getName() {
    return caller().name();
  }

  /** First letter of the name. */
  public String getInitial() {
    return getName().substring(0, getName().offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  /** What the person does here. */
  public List<String> getRoles() {
    return caller().roles().stream().map(Role::code).sorted().toList();
  }

  public ShopId getShop() {
    return caller().shop();
  }

  /** Whether the person may change articles. */
  public boolean isEditing() {
    return has(Role.ADMINISTRATOR, Role.EDITOR, Role.REVIEWER);
  }

  /** Whether the person's word lets an article in review go to customers. */
  public boolean isReviewing() {
    return has(Role.ADMINISTRATOR, Role.REVIEWER);
  }

  /** Whether the person may teach the bot to understand. */
  public boolean isTraining() {
    return has(Role.ADMINISTRATOR, Role.EDITOR);
  }

  /** Whether the person may take and answer conversations. */
  public boolean isServing() {
    return has(Role.ADMINISTRATOR, Role.OPERATOR, Role.SUPERVISOR);
  }

  /**
   * @param page within the console: {@code /articles.xhtml}
   */
  public boolean opens(String page) {
    return AccessPolicy.shipped()
        .page(request.getContextPath() + page)
        .filter(rule -> rule.admits(caller()))
        .isPresent();
  }

  /** Goes on in this session with another password. */
  public void stay(Caller renewed) {
    Doorkeeper.reseat(request, renewed);
  }

  private Caller caller() {
    return Doorkeeper.atConsole(request)
        .orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
  }

  private boolean has(Role... roles) {
    return Arrays.stream(roles).anyMatch(caller().roles()::contains);
  }
}
