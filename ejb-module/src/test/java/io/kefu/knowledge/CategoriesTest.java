package io.kefu.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CategoriesTest {

  @Test
  void paths_becomeATreeThatCountsWhatLiesBelow() {
    List<CategoryView> tree =
        CategoryView.tree(Map.of("a/x", 2L, "a/y/z", 3L, "a", 1L, "b", 4L, "", 9L));

    assertThat(tree)
        .containsExactly(
            new CategoryView(
                "a",
                "a",
                6,
                List.of(
                    new CategoryView("a/x", "x", 2, List.of()),
                    new CategoryView(
                        "a/y", "y", 3, List.of(new CategoryView("a/y/z", "z", 3, List.of()))))),
            new CategoryView("b", "b", 4, List.of()));
  }
}
