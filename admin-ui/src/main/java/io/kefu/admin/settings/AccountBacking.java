package io.kefu.admin.settings;

import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Person;
import io.kefu.admin.frame.Words;
import io.kefu.shared.Conflict;
import io.kefu.shared.InvalidRequest;
import io.kefu.shop.PeopleDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One's own password. */
@Named
@RequestScoped
public class AccountBacking {

  private static final Set<String> FIELDS = Set.of("current", "password");

  private final PeopleDesk desk;
  private final Person person;
  private final Words words;

  private String current = "";
  private String password = "";

  /** For the container. */
  @NullUnmarked
  protected AccountBacking() {
    this(null, null, null);
  }

  @Inject
  public AccountBacking(PeopleDesk desk, Person person, Words words) {
    this.desk = desk;
    this.person = person;
    this.words = words;
  }

  public @Nullable String save() {
    try {
      person.stay(desk.changePassword(person.getShop(), person.getName(), current, password));
      words.tell("account.saved");
      return Pages.to("/account.xhtml");
    } catch (InvalidRequest wrong) {
      words.warn(wrong, "own", "account.wrong.", FIELDS);
    } catch (Conflict demo) {
      words.warn("account.demo");
    }
    return null;
  }

  /** Never shown again. */
  public String getCurrent() {
    return "";
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  /** Never shown again. */
  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
