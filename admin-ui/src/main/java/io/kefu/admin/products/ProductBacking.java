package io.kefu.admin.products;

import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Query;
import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Product;
import io.kefu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One product as the shop tells it. */
@Named
@RequestScoped
public class ProductBacking {

  private final CommerceDesk desk;
  private final Query query;
  private @Nullable Product product;

  /** For the container. */
  @NullUnmarked
  protected ProductBacking() {
    this(null, null);
  }

  @Inject
  public ProductBacking(CommerceDesk desk, Query query) {
    this.desk = desk;
    this.query = query;
  }

  public void open() {
    try {
      product = desk.product(query.text("sku"));
    } catch (NotFound e) {
      Pages.missing();
    }
  }

  public @Nullable Product getProduct() {
    return product;
  }

  /** In the shop's order. */
  public List<Map.Entry<String, String>> getAttributes() {
    return product == null ? List.of() : List.copyOf(product.attributes().entrySet());
  }
}
