package io.kefu.dialogue.internal;

import io.kefu.commerce.Consulted;
import io.kefu.commerce.Product;
import io.kefu.commerce.ProductWish;
import io.kefu.dialogue.Consultation;
import io.kefu.dialogue.Consultation.FindProducts;
import io.kefu.dialogue.Consultation.ReadProduct;
import io.kefu.dialogue.DialogueState.Choice;
import io.kefu.dialogue.model.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the product that a customer means: by its number or name, by one of those offered, by words
 * that its title or category shares with the message; then the one that the caller gave or that was
 * spoken of last.
 */
final class ProductFinder {

  private static final int MAX_OFFERED = 4;
  private static final int CONSIDERED = 20;

  private final Turn turn;
  private final Slot slot;

  ProductFinder(Turn turn, Slot slot) {
    this.turn = turn;
    this.slot = slot;
  }

  /** What came of looking. */
  sealed interface Finding {

    record Found(String sku) implements Finding {}

    record Ask(String text, List<Choice> choices, boolean understood) implements Finding {}

    record Needs(Consultation consultation) implements Finding {}

    record Away() implements Finding {}
  }

  Finding find(boolean awaited) {
    Optional<String> picked =
        awaited
            ? new Picking(turn.state().choices())
                .pick(turn.situation().utterance())
                .map(Choice::value)
            : Optional.empty();
    if (picked.isPresent()) {
      return new Finding.Found(picked.get());
    }
    Optional<String> named = turn.entities("product").stream().findFirst();
    if (named.isPresent()) {
      return named(named.get(), awaited);
    }
    List<String> words = Wished.words(turn.situation().utterance());
    return words.isEmpty() ? known(awaited) : sought(words, awaited);
  }

  /** A number, or a name that several products share. */
  private Finding named(String named, boolean awaited) {
    Consultation wanted = new ReadProduct(named);
    Optional<Consulted<?>> result = turn.consulted(wanted);
    if (result.isEmpty()) {
      return new Finding.Needs(wanted);
    }
    if (result.get() instanceof Consulted.Found<?>) {
      return new Finding.Found(named);
    }
    return result.get() instanceof Consulted.Unavailable<?>
        ? new Finding.Away()
        : sought(Wished.words(turn.situation().utterance()), awaited);
  }

  private Finding sought(List<String> words, boolean awaited) {
    Consultation wanted =
        new FindProducts(new ProductWish(words, Optional.<BigDecimal>empty(), false, CONSIDERED));
    Optional<Consulted<?>> result = turn.consulted(wanted);
    if (result.isEmpty()) {
      return turn.mayConsult() ? new Finding.Needs(wanted) : known(awaited);
    }
    if (result.get() instanceof Consulted.Unavailable<?>) {
      return new Finding.Away();
    }
    List<Product> closest = Wished.closest(products(result.get()), words);
    if (closest.isEmpty()) {
      return known(awaited);
    }
    return closest.size() == 1 ? new Finding.Found(closest.get(0).sku()) : offered(closest);
  }

  static List<Product> products(Consulted<?> result) {
    return result instanceof Consulted.Found<?> found && found.value() instanceof List<?> list
        ? list.stream().filter(Product.class::isInstance).map(Product.class::cast).toList()
        : List.of();
  }

  private Finding offered(List<Product> products) {
    List<Choice> choices =
        products.stream()
            .limit(MAX_OFFERED)
            .map(p -> new Choice(p.sku(), ProductValues.title(p, turn.words())))
            .toList();
    return new Finding.Ask(listed("product.choose", choices), choices, true);
  }

  private String listed(String key, List<Choice> choices) {
    List<String> lines = new ArrayList<>(List.of(turn.words().say(key)));
    choices.forEach(c -> lines.add(lines.size() + ". " + c.label()));
    return String.join("\n", lines);
  }

  private Finding known(boolean awaited) {
    if (awaited) {
      List<Choice> choices = turn.state().choices();
      return choices.isEmpty()
          ? new Finding.Ask(turn.words().say(slot.again()), List.of(), false)
          : new Finding.Ask(listed("product.choose", choices), choices, false);
    }
    Optional<String> given =
        Optional.ofNullable(turn.situation().given().get("sku"))
            .or(() -> Optional.ofNullable(turn.situation().given().get("product")))
            .or(() -> turn.memory(Memory.PRODUCT));
    return given
        .<Finding>map(Finding.Found::new)
        .orElseGet(() -> new Finding.Ask(turn.words().say(slot.ask()), List.of(), true));
  }
}
