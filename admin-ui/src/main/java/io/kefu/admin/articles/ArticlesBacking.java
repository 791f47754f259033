package io.kefu.admin.articles;

import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.ArticleFilter;
import io.kefu.knowledge.ArticlePage;
import io.kefu.knowledge.ArticleState;
import io.kefu.knowledge.ArticleView;
import io.kefu.knowledge.CategoryView;
import io.kefu.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The list of articles with its filters, which stand in the address. */
@Named
@RequestScoped
public class ArticlesBacking {

  private static final int PAGE = 30;

  private final ArticleDesk desk;

  private String state = "";
  private String category = "";
  private String text = "";
  private String after = "";
  private @Nullable ArticlePage page;

  /** For the container. */
  @NullUnmarked
  protected ArticlesBacking() {
    this(null);
  }

  @Inject
  public ArticlesBacking(ArticleDesk desk) {
    this.desk = desk;
  }

  public List<ArticleView> getRows() {
    return page().articles();
  }

  /** The last article of this page, if another page follows. */
  public String getNext() {
    return page().next().map(UUID::toString).orElse("");
  }

  public List<String> getStates() {
    return Arrays.stream(ArticleState.values()).map(ArticleState::code).toList();
  }

  /** Every category in use, parents before children. */
  public List<CategoryView> getCategories() {
    return desk.categories().stream().flatMap(ArticlesBacking::flat).toList();
  }

  public boolean isFiltered() {
    return !(state.isEmpty() && category.isEmpty() && text.isBlank());
  }

  /** A category and all below it, parents before children. */
  static Stream<CategoryView> flat(CategoryView category) {
    return Stream.concat(
        Stream.of(category), category.children().stream().flatMap(ArticlesBacking::flat));
  }

  private ArticlePage page() {
    if (page == null) {
      page =
          desk.list(
              new ArticleFilter(
                  ArticleState.of(state),
                  Optional.of(category).filter(path -> !path.isEmpty()),
                  Optional.of(text.strip()).filter(words -> !words.isEmpty()),
                  cursor(),
                  PAGE));
    }
    return page;
  }

  /** A cursor that is none shows the first page. */
  private Optional<UUID> cursor() {
    return Ids.read(after);
  }

  public String getState() {
    return state;
  }

  public void setState(@Nullable String state) {
    this.state = state == null ? "" : state;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(@Nullable String category) {
    this.category = category == null ? "" : category;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(@Nullable String after) {
    this.after = after == null ? "" : after;
  }
}
