package io.kefu.admin.frame;

import io.kefu.commerce.Listing;
import io.kefu.shared.InvalidRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of the shop's data, page by page; the page's address holds what is looked for. */
public abstract class ListBacking<T> {

  /** Rows of a page. */
  protected static final int PAGE = 30;

  private final Query query;
  private @Nullable Listing<T> page;

  protected ListBacking(Query query) {
    this.query = query;
  }

  /**
   * One page of the list.
   *
   * @param text that is looked for
   * @param after the cursor of the page before
   * @throws InvalidRequest if the cursor is none
   */
  protected abstract Listing<T> read(Optional<String> text, Optional<String> after);

  /** The page's address with all that is looked for but the text. */
  protected abstract Address address();

  public List<T> getRows() {
    return page().entries();
  }

  public String getText() {
    return query.text("text");
  }

  /** The next page; empty on the last. */
  public String getNext() {
    return page()
        .next()
        .map(after -> address().with("text", getText()).with("after", after).text())
        .orElse("");
  }

  /** A cursor that is none shows the first page. */
  private Listing<T> page() {
    if (page == null) {
      Optional<String> text = query.of("text");
      try {
        page = read(text, query.of("after"));
      } catch (InvalidRequest e) {
        page = read(text, Optional.empty());
      }
    }
    return page;
  }
}
