package io.kefu.web.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.commerce.CommerceDesk;
import io.kefu.web.Paging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The shop's orders. */
@Path("/v1/orders")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shop data")
public class OrdersResource {

  private final CommerceDesk desk;

  /** For the container. */
  @NullUnmarked
  protected OrdersResource() {
    this(null);
  }

  @Inject
  public OrdersResource(CommerceDesk desk) {
    this.desk = desk;
  }

  @GET
  @Operation(summary = "Orders, newest first")
  public OrdersForm list(
      @QueryParam("user_id") @Nullable String userId,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    return OrdersForm.of(
        desk.orders(
            userId == null ? null : PathName.checked("user_id", userId, Limits.USER_ID),
            after == null ? null : PathName.checked("after", after, Limits.NUMBER),
            Paging.limit(limit)));
  }

  @GET
  @Path("{order_no}")
  @Operation(summary = "One order, by its number in any letter case")
  public OrderForm get(@PathParam("order_no") String orderNo) {
    return OrderForm.of(desk.order(PathName.checked("order_no", orderNo, Limits.NUMBER)));
  }

  @GET
  @Path("{order_no}/requests")
  @Operation(summary = "What the customer asked for an order and confirmed, newest first")
  public RequestsForm requests(@PathParam("order_no") String orderNo) {
    return RequestsForm.of(desk.requestsFor(PathName.checked("order_no", orderNo, Limits.NUMBER)));
  }

  @PUT
  @Path("{order_no}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Create an order or replace it whole")
  @RequestBody(content = @Content(schema = @Schema(implementation = OrderForm.class)))
  public OrderForm put(@PathParam("order_no") String orderNo, JsonNode body) {
    String number = PathName.checked("order_no", orderNo, Limits.NUMBER);
    return OrderForm.of(desk.put(OrderReader.read(number, body)));
  }
}
