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

/** The shop's products. */
@Path("/v1/products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shop data")
public class ProductsResource {

  private final CommerceDesk desk;

  /** For the container. */
  @NullUnmarked
  protected ProductsResource() {
    this(null);
  }

  @Inject
  public ProductsResource(CommerceDesk desk) {
    this.desk = desk;
  }

  @GET
  @Operation(summary = "Products, in the order of their SKUs")
  public ProductsForm list(
      @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
    return ProductsForm.of(
        desk.products(
            after == null ? null : PathName.checked("after", after, Limits.NUMBER),
            Paging.limit(limit)));
  }

  @GET
  @Path("{sku}")
  @Operation(summary = "One product, by its SKU in any letter case")
  public ProductForm get(@PathParam("sku") String sku) {
    return ProductForm.of(desk.product(PathName.checked("sku", sku, Limits.NUMBER)));
  }

  @PUT
  @Path("{sku}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Create a product or replace it whole")
  @RequestBody(content = @Content(schema = @Schema(implementation = ProductForm.class)))
  public ProductForm put(@PathParam("sku") String sku, JsonNode body) {
    String checked = PathName.checked("sku", sku, Limits.NUMBER);
    return ProductForm.of(desk.put(ProductReader.read(checked, body)));
  }
}
