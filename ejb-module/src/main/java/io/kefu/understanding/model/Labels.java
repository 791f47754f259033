package io.kefu.understanding.model;

import io.kefu.understanding.IntentScore;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The labels of a release in their fixed order; one of them is {@code out_of_scope}. */
public record Labels(List<String> names) {

  public Labels {
    names = List.copyOf(names);
    if (!names.contains(IntentScore.OUT_OF_SCOPE)) {
      throw new IllegalArgumentException(
          "The labels of a release contain " + IntentScore.OUT_OF_SCOPE);
    }
  }

  /** The labels that occur, by name, with {@code out_of_scope} in any case. */
  public static Labels of(Collection<String> occurring) {
    TreeSet<String> names = new TreeSet<>(occurring);
    names.add(IntentScore.OUT_OF_SCOPE);
    return new Labels(List.copyOf(names));
  }

  public int size() {
    return names.size();
  }

  public String name(int label) {
    return names.get(label);
  }

  /**
   * @throws IllegalArgumentException if the name is no label of this release
   */
  public int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("'" + name + "' is no label of this release");
    }
    return index;
  }

  public int outOfScope() {
    return index(IntentScore.OUT_OF_SCOPE);
  }

  public boolean isOutOfScope(int label) {
    return names.get(label).equals(IntentScore.OUT_OF_SCOPE);
  }
}
