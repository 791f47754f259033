package io.kefu.web.knowledge;

import io.kefu.knowledge.ArticleFilter;
import io.kefu.knowledge.ArticleState;
import io.kefu.shared.FieldError;
import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import io.kefu.web.Paging;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of articles. */
public class ArticleQuery {

  private static final int LONGEST = 500;

  @QueryParam("limit")
  private @Nullable Integer limit;

  @QueryParam("after")
  private @Nullable String after;

  @QueryParam("state")
  private @Nullable String state;

  @QueryParam("category")
  private @Nullable String category;

  @QueryParam("q")
  private @Nullable String text;

  /** For JAX-RS. */
  public ArticleQuery() {}

  ArticleQuery(
      @Nullable Integer limit,
      @Nullable String after,
      @Nullable String state,
      @Nullable String category,
      @Nullable String text) {
    this.limit = limit;
    this.after = after;
    this.state = state;
    this.category = category;
    this.text = text;
  }

  /**
   * @throws InvalidRequest naming each wrong parameter
   */
  ArticleFilter filter() {
    List<FieldError> problems = new ArrayList<>();
    ArticleFilter filter =
        new ArticleFilter(
            read(
                "state",
                state,
                ArticleState::of,
                "must be one of draft, review, published, retired",
                problems),
            read(
                "category",
                category,
                ArticleQuery::line,
                "must be a line of at most 500 characters",
                problems),
            read(
                "q",
                text,
                ArticleQuery::line,
                "must be a line of at most 500 characters",
                problems),
            read("after", after, Ids::read, "must be what 'next' of the page before was", problems),
            Paging.limit(limit));
    if (!problems.isEmpty()) {
      throw new InvalidRequest(problems);
    }
    return filter;
  }

  private static <T> Optional<T> read(
      String name,
      @Nullable String value,
      Function<String, Optional<T>> reader,
      String expected,
      List<FieldError> problems) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    Optional<T> read = reader.apply(value.strip());
    if (read.isEmpty()) {
      problems.add(new FieldError(name, expected));
    }
    return read;
  }

  private static Optional<String> line(String value) {
    return Lines.fits(value, LONGEST) ? Optional.of(value) : Optional.empty();
  }
}
