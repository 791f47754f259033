package io.kefu.web.shop;

import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shop.Caller;
import io.kefu.shop.PeopleDesk;
import io.kefu.shop.PeopleDesk.Change;
import io.kefu.shop.PeopleDesk.Wish;
import io.kefu.shop.PersonView;
import io.kefu.shop.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The people who work in the console of the caller's shop. */
@Path("/v1/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Console users")
public class UsersResource {

  private final PeopleDesk people;

  /** For the container. */
  @NullUnmarked
  protected UsersResource() {
    this(null);
  }

  @Inject
  public UsersResource(PeopleDesk people) {
    this.people = people;
  }

  /**
   * The wish for a user, or for a change of one; what a change leaves out stays.
   *
   * @param name 2 to 64 characters of {@code a-z 0-9 . _ @ -}; of a new user only
   * @param password 12 to 256 characters
   * @param roles {@code administrator editor reviewer annotator operator supervisor analyst
   *     auditor}
   * @param enabled whether the user may enter; of a change only
   */
  public record UserForm(
      @Nullable String name,
      @Nullable String password,
      @Nullable List<@Nullable String> roles,
      @Nullable Boolean enabled) {}

  /** A user without the password. */
  public record UserShown(
      String name,
      List<String> roles,
      boolean enabled,
      Instant madeAt,
      @Nullable Instant disabledAt) {

    static UserShown of(PersonView person) {
      return new UserShown(
          person.name(),
          person.roles().stream().map(Role::code).sorted().toList(),
          person.enabled(),
          person.madeAt(),
          person.disabledAt().orElse(null));
    }
  }

  /** All users of the shop, by name. */
  public record UserList(List<UserShown> users) {}

  @GET
  @Operation(summary = "List the shop's console users")
  public UserList list(@Context SecurityContext security) {
    return new UserList(
        people.people(caller(security).shop()).stream().map(UserShown::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a console user")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = UserShown.class)))
  public Response make(UserForm form, @Context SecurityContext security) {
    Wish wish = new Wish(form.name(), form.password(), roles(form.roles()));
    PersonView made = people.make(caller(security).shop(), wish);
    return Response.status(Response.Status.CREATED).entity(UserShown.of(made)).build();
  }

  @PATCH
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change a console user",
      description = "Roles, password, or whether the user may enter; what is left out stays.")
  public UserShown change(
      @PathParam("name") String name, UserForm form, @Context SecurityContext security) {
    Change change =
        new Change(
            Optional.ofNullable(form.roles()).map(UsersResource::roles),
            Optional.ofNullable(form.enabled()),
            Optional.ofNullable(form.password()));
    return UserShown.of(people.change(caller(security).shop(), name, change));
  }

  private static Caller caller(SecurityContext security) {
    return (Caller) security.getUserPrincipal();
  }

  private static Set<Role> roles(@Nullable List<@Nullable String> codes) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; codes != null && i < codes.size(); i++) {
      try {
        roles.add(Role.of(String.valueOf(codes.get(i))));
      } catch (IllegalArgumentException e) {
        errors.add(new FieldError("roles[" + i + "]", "is no role"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return roles;
  }
}
