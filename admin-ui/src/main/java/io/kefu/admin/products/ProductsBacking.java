package io.kefu.admin.products;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.Query;
import io.kefu.commerce.CommerceDesk;
import io.kefu.commerce.Listing;
import io.kefu.commerce.Product;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of products; its address holds what is looked for. */
@Named
@RequestScoped
public class ProductsBacking {

  private static final int PAGE = 30;

  private final CommerceDesk desk;
  private final Query query;
  private @Nullable Listing<Product> page;

  /** For the container. */
  protected ProductsBacking() {
    this(null, null);
  }

  @Inject
  public ProductsBacking(CommerceDesk desk, Query query) {
    this.desk = desk;
    this.query = query;
  }

  public List<Product> getRows() {
    return page().entries();
  }

  public String getText() {
    return query.text("text");
  }

  /** The next page; empty on the last. */
  public String getNext() {
    return page()
        .next()
        .map(
            after ->
                new Address("/products.xhtml").with("text", getText()).with("after", after).text())
        .orElse("");
  }

  private Listing<Product> page() {
    if (page == null) {
      page =
          desk.searchProducts(query.of("text").orElse(null), query.of("after").orElse(null), PAGE);
    }
    return page;
  }
}
