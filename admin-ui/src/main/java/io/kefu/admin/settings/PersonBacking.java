package io.kefu.admin.settings;

import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Person;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Words;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.shop.PeopleDesk;
import io.kefu.shop.PeopleDesk.Change;
import io.kefu.shop.PeopleDesk.Wish;
import io.kefu.shop.PersonView;
import io.kefu.shop.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the console, or shall. */
@Named
@RequestScoped
public class PersonBacking {

  private static final Set<String> FIELDS = Set.of("name", "password", "roles");

  private final PeopleDesk desk;
  private final Person person;
  private final Query query;
  private final Words words;

  private @Nullable PersonView shown;
  private String name = "";
  private String password = "";
  private List<String> roles = List.of(Role.OPERATOR.code());

  /** For the container. */
  @NullUnmarked
  protected PersonBacking() {
    this(null, null, null, null);
  }

  @Inject
  public PersonBacking(PeopleDesk desk, Person person, Query query, Words words) {
    this.desk = desk;
    this.person = person;
    this.query = query;
    this.words = words;
  }

  /** What a form may do is asked before Faces has read the address. */
  @PostConstruct
  void read() {
    shown =
        desk.people(person.getShop()).stream()
            .filter(p -> query.text("name").equals(p.name()))
            .findFirst()
            .orElse(null);
    if (shown != null) {
      name = shown.name();
      roles = shown.roles().stream().map(Role::code).toList();
    }
  }

  public void open() {
    if (shown == null && query.of("name").isPresent()) {
      Pages.missing();
    }
  }

  public boolean isFresh() {
    return shown == null;
  }

  public @Nullable PersonView getShown() {
    return shown;
  }

  public List<String> getOffered() {
    return Arrays.stream(Role.values()).map(Role::code).toList();
  }

  // ---- done

  public @Nullable String save() {
    return attempt(isFresh() ? "people.made" : "people.saved", this::keep);
  }

  private void keep() {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    roles.stream().map(Role::of).forEach(wanted::add);
    if (isFresh()) {
      desk.make(person.getShop(), new Wish(name, password, wanted));
    } else {
      Optional<String> fresh = Optional.of(password).filter(typed -> !typed.isEmpty());
      change(new Change(Optional.of(wanted), Optional.empty(), fresh));
    }
  }

  public @Nullable String disable() {
    return attempt("people.disabled", () -> change(Change.enabling(false)));
  }

  public @Nullable String enable() {
    return attempt("people.enabled", () -> change(Change.enabling(true)));
  }

  private void change(Change change) {
    desk.change(person.getShop(), name, change);
  }

  private @Nullable String attempt(String done, Runnable action) {
    try {
      action.run();
      words.tell(done);
      return Pages.to("/people.xhtml");
    } catch (InvalidRequest wrong) {
      words.warn(wrong, "editing", "people.wrong.", FIELDS);
    } catch (KefuException refusal) {
      words.warn(isFresh() ? "people.taken" : "people.last");
    }
    return null;
  }

  // ---- what the form holds

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name.strip();
  }

  /** Never shown again. */
  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles;
  }
}
