package io.kefu.commerce;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a customer would like to be shown: those that hold the most words first, among them those
 * that a word names, then the cheapest.
 *
 * @param words of the wish, each looked for in titles and categories; a product needs one of them
 * @param most highest price, in the shop's currency
 * @param inStock whether only what can be had now
 * @param limit at least 1
 */
public record ProductWish(
    List<String> words, Optional<BigDecimal> most, boolean inStock, int limit) {

  public ProductWish {
    words = List.copyOf(words);
  }
}
