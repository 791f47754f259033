package io.kefu.dialogue.internal;

import io.kefu.commerce.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a message by which a shop's products can be sought. */
final class Wished {

  /** As many tell a product from the others. */
  private static final int MOST = 12;

  private static final Pattern LATIN = Pattern.compile("[a-z0-9][a-z0-9.+-]*");

  /** Two Chinese characters, or one with a letter: {@code 口红}, {@code t恤}. */
  private static final Pattern TELLING_PAIR =
      Pattern.compile("\\p{IsHan}{2}|[a-z]\\p{IsHan}|\\p{IsHan}[a-z]");

  /** Numbers and measures. */
  private static final Pattern MEASURE = Pattern.compile("[\\d.+-]+(cm|kg|g|lbs?|kilos?|ft|m)?");

  /** Pairs of characters with one of these say nothing about a product. */
  private static final String EMPTY_HAN =
      "的了吗呢吧是在有我你您他她它要想给送买个款件双条一下么什怎推荐还货请问帮看哪几多少可以能会就都也和或跟这那到不没者来些点元块钱内左右便宜预算适合好用有啥斤卖现补缺码大小库存现咱亲谁"
          + "用穿人很太最比较新老同样其他别";

  private static final Set<String> EMPTY_LATIN =
      Set.of(
          "the",
          "and",
          "for",
          "you",
          "your",
          "can",
          "could",
          "would",
          "please",
          "recommend",
          "any",
          "something",
          "some",
          "what",
          "which",
          "good",
          "best",
          "with",
          "want",
          "need",
          "looking",
          "look",
          "have",
          "has",
          "there",
          "stock",
          "still",
          "available",
          "left",
          "again",
          "when",
          "back",
          "is",
          "in",
          "do",
          "of",
          "it",
          "my",
          "me",
          "to",
          "are",
          "that",
          "this",
          "one",
          "ones",
          "buy",
          "get",
          "under",
          "below",
          "about",
          "around",
          "yuan",
          "cny",
          "rmb",
          "budget",
          "less",
          "than",
          "cheap",
          "cheaper",
          "size",
          "suggest",
          "suggestion",
          "gift",
          "show",
          "like",
          "how",
          "not",
          "new",
          "nice",
          "from",
          "will",
          "much",
          "more",
          "other",
          "another",
          "be",
          "should",
          "take",
          "or",
          "on",
          "at",
          "an",
          "so",
          "no",
          "yes",
          "hi",
          "hello",
          "i'd",
          "restock",
          "restocked",
          "sold",
          "out",
          "got",
          "product",
          "products",
          "item",
          "items");

  private Wished() {}

  /** In the order said, at most a dozen; empty where the message names nothing. */
  static List<String> words(String message) {
    String text = Reading.plain(message).replaceAll("\\*+", " ");
    List<String> words = new ArrayList<>();
    for (int i = 0; i + 2 <= text.length(); i++) {
      String pair = text.substring(i, i + 2);
      if (TELLING_PAIR.matcher(pair).matches() && pair.chars().noneMatch(Wished::empty)) {
        words.add(pair);
      }
    }
    LATIN.matcher(text).results().forEach(word -> latin(word.group(), words));
    return words.stream().distinct().limit(MOST).toList();
  }

  private static boolean empty(int character) {
    return EMPTY_HAN.indexOf(character) >= 0;
  }

  /** Without the plural's end, so that {@code shoes} finds a shoe. */
  private static void latin(String word, List<String> words) {
    if (word.length() < 2 || EMPTY_LATIN.contains(word) || MEASURE.matcher(word).matches()) {
      return;
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    words.add(plural ? word.substring(0, word.length() - 1) : word);
  }

  /** Those that share the most words with the wish, in their order. */
  static List<Product> closest(List<Product> products, List<String> words) {
    long most = products.stream().mapToLong(p -> p.holding(words)).max().orElse(0);
    return products.stream().filter(p -> most > 0 && p.holding(words) == most).toList();
  }
}
