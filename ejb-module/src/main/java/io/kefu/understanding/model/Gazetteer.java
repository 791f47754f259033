package io.kefu.understanding.model;

import io.kefu.commerce.ProductName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds products by article number or title. Customers leave out the variant, so the part of a
 * title before its first separator is a name too ({@code 纯棉T恤} of {@code 纯棉T恤 黑色 M}, {@code Cotton
 * tee} of {@code Cotton tee, black, M}).
 *
 * <p>A trie over lower-case names, read from each place of the text: the longest name wins. The
 * value is the article number; where a name is shared by several articles it is the name as the
 * shop writes it. Cost: length of the text × length of the longest name, whatever the number of
 * products.
 */
public final class Gazetteer implements EntityRule {

  /** Shorter names would be found in every other message. */
  private static final int SHORTEST_HAN = 2;

  private static final int SHORTEST_LATIN = 4;

  private final Node root = new Node();

  public Gazetteer(List<ProductName> products) {
    Map<String, Set<String>> owners = new TreeMap<>();
    Map<String, String> written = new HashMap<>();
    for (ProductName product : products) {
      for (String name : names(product)) {
        String key = key(name);
        owners.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(product.sku());
        written.putIfAbsent(key, name);
      }
    }
    owners.forEach(
        (key, skus) ->
            plant(key, skus.size() == 1 ? skus.iterator().next() : written.getOrDefault(key, key)));
  }

  private static List<String> names(ProductName product) {
    List<String> names = new ArrayList<>(List.of(product.sku()));
    for (String title : product.title().byLanguage().values()) {
      String normal = NormalText.of(title).text();
      names.add(normal);
      names.add(stem(normal));
    }
    return names.stream().filter(Gazetteer::tells).toList();
  }

  private static String stem(String title) {
    boolean han = title.codePoints().anyMatch(Character::isIdeographic);
    String[] parts = title.split(han ? "[ ,/(|·-]" : "[,/(|]| - ", 2);
    return parts[0].strip();
  }

  private static boolean tells(String name) {
    boolean han = name.codePoints().anyMatch(Character::isIdeographic);
    return name.length() >= (han ? SHORTEST_HAN : SHORTEST_LATIN);
  }

  private static String key(String name) {
    return NormalText.of(name).text().toLowerCase(Locale.ROOT);
  }

  private void plant(String key, String value) {
    Node node = root;
    for (char c : key.toCharArray()) {
      node = node.next.computeIfAbsent(c, x -> new Node());
    }
    node.value = value;
  }

  @Override
  public List<Find> find(String text) {
    List<Find> finds = new ArrayList<>();
    for (int i = 0; i < text.length(); ) {
      Find find = startsWord(text, i) ? longest(text, i) : null;
      if (find != null) {
        finds.add(find);
      }
      i = find != null ? find.to() : i + 1;
    }
    return finds;
  }

  private @Nullable Find longest(String text, int from) {
    Find best = null;
    Node node = root;
    for (int i = from; i < text.length(); i++) {
      node = node.next.get(Character.toLowerCase(text.charAt(i)));
      if (node == null) {
        return best;
      }
      if (node.value != null && endsWord(text, i + 1)) {
        best = new Find("product", node.value, from, i + 1);
      }
    }
    return best;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !latin(text.charAt(at - 1)) || !latin(text.charAt(at));
  }

  private static boolean endsWord(String text, int at) {
    return at == text.length()
        || !latin(text.charAt(at - 1))
        || !latin(text.charAt(at))
        || (text.charAt(at) == 's' && (at + 1 == text.length() || !latin(text.charAt(at + 1))));
  }

  private static boolean latin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(4);
    private @Nullable String value;
  }
}
