package io.kefu.admin.settings;

import io.kefu.admin.frame.Person;
import io.kefu.shop.PeopleDesk;
import io.kefu.shop.PersonView;
import io.kefu.shop.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The people who work in the console. */
@Named
@RequestScoped
public class PeopleBacking {

  private final PeopleDesk desk;
  private final Person person;
  private @Nullable List<PersonView> rows;

  /** For the container. */
  @NullUnmarked
  protected PeopleBacking() {
    this(null, null);
  }

  @Inject
  public PeopleBacking(PeopleDesk desk, Person person) {
    this.desk = desk;
    this.person = person;
  }

  public List<PersonView> getRows() {
    if (rows == null) {
      rows = desk.people(person.getShop());
    }
    return rows;
  }

  public List<String> codes(PersonView shown) {
    return shown.roles().stream().map(Role::code).toList();
  }
}
