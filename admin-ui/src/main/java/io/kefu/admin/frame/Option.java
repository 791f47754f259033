package io.kefu.admin.frame;

import java.util.List;
import java.util.function.UnaryOperator;

/** One of the values that a filter offers. */
public record Option(String value, String label, boolean chosen) {

  /** Those values, with the words for each. */
  public static List<Option> of(List<String> values, String chosen, UnaryOperator<String> label) {
    return values.stream()
        .map(value -> new Option(value, label.apply(value), value.equals(chosen)))
        .toList();
  }
}
