package io.kefu.web.shop;

import io.kefu.shop.NewShop;
import io.kefu.shop.ShopAdministration;
import io.kefu.shop.ShopWish;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Opens shops, for the platform's administrator. */
@Path("/v1/shops")
@RequestScoped
@Tag(name = "Shops")
public class ShopsResource {

  private final ShopAdministration shops;

  /** For the container. */
  @NullUnmarked
  protected ShopsResource() {
    this(null);
  }

  @Inject
  public ShopsResource(ShopAdministration shops) {
    this.shops = shops;
  }

  /** The wish for a shop; all but the name may be left out. */
  public record ShopForm(
      @Schema(required = true, examples = "示例服饰旗舰店") @Nullable String name,
      @Schema(examples = "Asia/Shanghai") @Nullable String timeZone,
      @Schema(examples = "CNY") @Nullable String currency,
      @Schema(examples = "CN") @Nullable String country,
      @Nullable List<@Nullable String> languages) {

    ShopWish wish() {
      return new ShopWish(name, timeZone, currency, country, languages);
    }
  }

  /** A shop just opened; the key is told this once. */
  public record ShopOpened(String id, String apiKey) {

    static ShopOpened of(NewShop shop) {
      return new ShopOpened(shop.id().value(), shop.apiKey());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Open a shop", description = "Needs the platform administrator's key.")
  @APIResponse(
      responseCode = "201",
      description = "Opened",
      content = @Content(schema = @Schema(implementation = ShopOpened.class)))
  public Response open(ShopForm form) {
    return Response.status(Response.Status.CREATED)
        .entity(ShopOpened.of(shops.open(form.wish())))
        .build();
  }
}
