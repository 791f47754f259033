package io.kefu.web.shop;

import io.kefu.shared.InvalidRequest;
import io.kefu.shop.Setup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The first entry into a new installation. */
@Path("/v1/setup")
@RequestScoped
@Tag(name = "Shops")
public class SetupResource {

  private final Setup setup;

  /** For the container. */
  @NullUnmarked
  protected SetupResource() {
    this(null);
  }

  @Inject
  public SetupResource(Setup setup) {
    this.setup = setup;
  }

  /**
   * What the first administrator sends.
   *
   * @param token as the start of the server printed it
   */
  public record SetupForm(
      @Nullable String token,
      ShopsResource.@Nullable ShopForm shop,
      @Nullable Administrator administrator) {}

  /** The first person of the console. */
  public record Administrator(@Nullable String name, @Nullable String password) {}

  /** What the installation begins with; the keys are told this once. */
  public record SetupDone(
      String platformKey, ShopsResource.ShopOpened shop, String administrator) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @SecurityRequirements
  @Operation(
      summary = "Set up a new installation",
      description =
          "Exchanges the one-time token for the platform administrator's key, a first shop and its"
              + " administrator.")
  @APIResponse(
      responseCode = "201",
      description = "Set up",
      content = @Content(schema = @Schema(implementation = SetupDone.class)))
  public Response complete(SetupForm form) {
    if (form.shop() == null) {
      throw new InvalidRequest("shop", "must be an object with the first shop's name");
    }
    Administrator person =
        form.administrator() == null ? new Administrator(null, null) : form.administrator();
    Setup.Done done =
        setup.complete(
            new Setup.Form(form.token(), form.shop().wish(), person.name(), person.password()));
    SetupDone answer =
        new SetupDone(
            done.platformKey(), ShopsResource.ShopOpened.of(done.shop()), done.userName());
    return Response.status(Response.Status.CREATED).entity(answer).build();
  }
}
