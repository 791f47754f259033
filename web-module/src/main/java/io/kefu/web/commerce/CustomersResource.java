package io.kefu.web.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.commerce.CommerceDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;

/** The shop's customers. They are not listed: whoever asks knows whom they ask for. */
@Path("/v1/customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shop data")
public class CustomersResource {

  private final CommerceDesk desk;

  /** For the container. */
  @NullUnmarked
  protected CustomersResource() {
    this(null);
  }

  @Inject
  public CustomersResource(CommerceDesk desk) {
    this.desk = desk;
  }

  @GET
  @Path("{user_id}")
  @Operation(summary = "One customer, by the shop's own id")
  public CustomerForm get(@PathParam("user_id") String userId) {
    return CustomerForm.of(desk.customer(PathName.checked("user_id", userId, Limits.USER_ID)));
  }

  @PUT
  @Path("{user_id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Create a customer or replace it whole")
  @RequestBody(content = @Content(schema = @Schema(implementation = CustomerForm.class)))
  public CustomerForm put(@PathParam("user_id") String userId, JsonNode body) {
    String checked = PathName.checked("user_id", userId, Limits.USER_ID);
    return CustomerForm.of(desk.put(CustomerReader.read(checked, body)));
  }
}
