package io.kefu.web.knowledge;

import io.kefu.knowledge.ArticleDesk;
import io.kefu.knowledge.CategoryView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;

/** The tree of categories in use. */
@Path("/v1/knowledge/categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class CategoriesResource {

  private final ArticleDesk desk;

  /** For the container. */
  @NullUnmarked
  protected CategoriesResource() {
    this(null);
  }

  @Inject
  public CategoriesResource(ArticleDesk desk) {
    this.desk = desk;
  }

  /** The top categories, each with those below it and the number of articles in both. */
  public record CategoryTree(List<CategoryShown> categories) {}

  /** One category. */
  public record CategoryShown(
      String path, String name, long articles, List<CategoryShown> children) {

    static CategoryShown of(CategoryView category) {
      return new CategoryShown(
          category.path(),
          category.name(),
          category.articles(),
          category.children().stream().map(CategoryShown::of).toList());
    }
  }

  @GET
  @Operation(summary = "The tree of categories, with the number of articles in each")
  public CategoryTree tree() {
    return new CategoryTree(desk.categories().stream().map(CategoryShown::of).toList());
  }
}
