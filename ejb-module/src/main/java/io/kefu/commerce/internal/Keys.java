package io.kefu.commerce.internal;

import io.kefu.commerce.Listing;
import io.kefu.commerce.model.MatchKey;
import io.kefu.shared.InvalidRequest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** How things are found and paged by what the shop calls them. */
final class Keys {

  private static final int MAX_USER_ID = 128;
  private static final int PART = 50;

  private Keys() {}

  /**
   * @throws InvalidRequest naming that field, if nothing can be called so
   */
  static MatchKey required(String field, String written) {
    return MatchKey.of(written)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    field,
                    "must be 1 to %d characters without control characters"
                        .formatted(MatchKey.MAX_WRITTEN)));
  }

  /**
   * Whether no customer can have that id. Asking the database for it would be an error on
   * PostgreSQL.
   */
  static boolean impossible(String userId) {
    return userId.length() > MAX_USER_ID || userId.indexOf('\0') >= 0;
  }

  /** A pattern for {@code like … escape '!'} that finds the text anywhere. */
  static String part(String text) {
    return "%" + text.replaceAll("([!%_])", "!$1") + "%";
  }

  /** The same in the canonical form of numbers; what no number can hold is looked for as it is. */
  static String partOfKey(String text) {
    return part(MatchKey.of(text).map(MatchKey::value).orElse(text));
  }

  /**
   * Hands over a long list in parts: what is written is forgotten after each, or every query of the
   * next part would first compare all of it with what was loaded.
   */
  static <T> void inParts(List<T> all, EntityManager entityManager, Consumer<List<T>> write) {
    for (int from = 0; from < all.size(); from += PART) {
      write.accept(all.subList(from, Math.min(all.size(), from + PART)));
      entityManager.flush();
      entityManager.clear();
    }
  }

  /** Makes a page of one more entry than the page holds. */
  static <T> Listing<T> page(List<T> oneMore, int limit, Function<T, String> name) {
    if (oneMore.size() <= limit) {
      return new Listing<>(oneMore, Optional.empty());
    }
    return new Listing<>(
        oneMore.subList(0, limit), Optional.of(name.apply(oneMore.get(limit - 1))));
  }
}
