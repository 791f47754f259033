package io.kefu.knowledge;

import java.util.List;
import java.util.Map;

/**
 * A category with those below it.
 *
 * @param path {@code 售后/退货}
 * @param name last part of the path
 * @param articles in this category and those below, in any state
 */
public record CategoryView(String path, String name, long articles, List<CategoryView> children) {

  /** The tree over these paths, top first; an article without a category stands in none. */
  public static List<CategoryView> tree(Map<String, Long> articlesByPath) {
    return Categories.tree(articlesByPath);
  }
}
