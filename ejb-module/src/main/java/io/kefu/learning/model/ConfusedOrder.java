package io.kefu.learning.model;

import io.kefu.learning.model.Confusability.Confused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An order of the confused intents in which those that are confused most stand together.
 *
 * <p>Each intent begins as a chain of its own. The pairs, most mistakes first, join the chains of
 * their two intents, each chain turned so that the two come as close as they can. Chains that
 * nothing joins follow one another, the one with the most confused pair first. Cost: pairs ×
 * intents.
 */
final class ConfusedOrder {

  private final List<List<String>> chains = new ArrayList<>();

  private ConfusedOrder() {}

  /**
   * @param pairs most mistakes first; a pair whose intents would be too many is passed over
   */
  static List<String> of(List<Confused> pairs, int most) {
    Set<String> chosen = new LinkedHashSet<>();
    ConfusedOrder order = new ConfusedOrder();
    for (Confused pair : pairs) {
      Set<String> more = new LinkedHashSet<>(List.of(pair.first(), pair.second()));
      more.removeAll(chosen);
      if (chosen.size() + more.size() <= most) {
        chosen.addAll(more);
        order.join(pair.first(), pair.second());
      }
    }
    return order.chains.stream().flatMap(List::stream).toList();
  }

  private void join(String one, String other) {
    List<String> left = chain(one);
    List<String> right = chain(other);
    if (left == right) {
      return;
    }
    if (chains.indexOf(left) < chains.indexOf(right)) {
      append(left, one, right, other);
    } else {
      append(right, other, left, one);
    }
  }

  /** The earlier chain keeps its place. */
  private void append(List<String> left, String last, List<String> right, String first) {
    if (2 * left.indexOf(last) < left.size() - 1) {
      Collections.reverse(left);
    }
    if (2 * right.indexOf(first) > right.size() - 1) {
      Collections.reverse(right);
    }
    chains.remove(right);
    left.addAll(right);
  }

  private List<String> chain(String intent) {
    Optional<List<String>> chain = chains.stream().filter(c -> c.contains(intent)).findFirst();
    return chain.orElseGet(
        () -> {
          List<String> begun = new ArrayList<>(List.of(intent));
          chains.add(begun);
          return begun;
        });
  }
}
