package io.kefu.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The paths of the taxonomy. */
final class Categories {

  private Categories() {}

  /** The path with blanks around its names removed. */
  static String tidy(String path) {
    return Arrays.stream(path.strip().split("/", -1))
        .map(String::strip)
        .collect(Collectors.joining("/"));
  }

  /**
   * The tree of all paths and the paths above them, names in order, articles counted with those
   * below.
   */
  static List<CategoryView> tree(Map<String, Long> articlesByPath) {
    Node root = new Node();
    articlesByPath.forEach(
        (path, articles) -> {
          if (!path.isEmpty()) {
            root.add(path.split("/"), articles);
          }
        });
    return root.views("");
  }

  private static final class Node {
    private final Map<String, Node> below = new TreeMap<>();
    private long articles;

    void add(String[] names, long more) {
      Node node = this;
      for (String name : names) {
        node = node.below.computeIfAbsent(name, any -> new Node());
        node.articles += more;
      }
    }

    List<CategoryView> views(String above) {
      List<CategoryView> views = new ArrayList<>();
      below.forEach(
          (name, node) -> {
            String path = above.isEmpty() ? name : above + "/" + name;
            views.add(new CategoryView(path, name, node.articles, node.views(path)));
          });
      return List.copyOf(views);
    }
  }
}
