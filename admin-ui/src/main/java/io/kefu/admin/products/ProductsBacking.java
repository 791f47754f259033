package io.kefu.admin.products;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.ListBacking;
import io.kefu.admin.frame.Query;
import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Listing;
import io.kefu.commerce.Product;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** The list of products. */
@Named
@RequestScoped
public class ProductsBacking extends ListBacking<Product> {

  private final CommerceDesk desk;

  /** For the container. */
  @NullUnmarked
  protected ProductsBacking() {
    this(null, null);
  }

  @Inject
  public ProductsBacking(CommerceDesk desk, Query query) {
    super(query);
    this.desk = desk;
  }

  @Override
  protected Listing<Product> read(Optional<String> text, Optional<String> after) {
    return desk.searchProducts(text.orElse(null), after.orElse(null), PAGE);
  }

  @Override
  protected Address address() {
    return new Address("/products.xhtml");
  }
}
