package io.kefu.dialogue.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a flow, over values known by a path such as {@code order.status} or {@code
 * slot.reason}.
 *
 * <p>Written as conditions joined by {@code and}: {@code path}, {@code not path}, {@code path is
 * value}, {@code path is not value}, {@code path in a, b}, {@code path > 3} (also {@code >= < <=}).
 * A value that is not known is absent: it fulfils {@code not path} and {@code is not}, and nothing
 * else.
 */
public final class Guard {

  /** Holds always. */
  public static final Guard ALWAYS = new Guard("always", List.of());

  private static final Pattern FORM =
      Pattern.compile(
          "(?<not>not )?(?<path>[a-z][a-z_.]*[a-z])(?: (?<operator>is not|is|in|>=|<=|>|<)"
              + " (?<right>.+))?");

  private final String text;
  private final List<Condition> conditions;

  private Guard(String text, List<Condition> conditions) {
    this.text = text;
    this.conditions = conditions;
  }

  /**
   * @throws IllegalArgumentException if the text is not of this form; the message shows the form
   */
  public static Guard parse(String text) {
    List<Condition> conditions = new ArrayList<>();
    for (String part : text.strip().split(" and ")) {
      conditions.add(condition(part.strip()));
    }
    return new Guard(text.strip(), List.copyOf(conditions));
  }

  private static Condition condition(String part) {
    Matcher form = FORM.matcher(part);
    if (!form.matches() || (form.group("not") != null && form.group("operator") != null)) {
      throw new IllegalArgumentException(
          "'"
              + part
              + "' is no condition; write one such as 'order.status in paid, packed' or 'not"
              + " slot.reason'");
    }
    String operator = form.group("operator");
    if (operator == null) {
      return new Condition(
          form.group("path"), form.group("not") == null ? "known" : "unknown", List.of());
    }
    List<String> right = Arrays.stream(form.group("right").split(",")).map(String::strip).toList();
    if (operator.startsWith(">") || operator.startsWith("<")) {
      requireNumber(right.get(0), part);
    }
    return new Condition(form.group("path"), operator, right);
  }

  private static void requireNumber(String right, String part) {
    if (!right.matches("-?\\d{1,9}")) {
      throw new IllegalArgumentException(
          "'" + part + "' compares with '" + right + "'; write a whole number there");
    }
  }

  /** Whether it holds, given what is known by path; absent values are null. */
  public boolean holds(Function<String, @Nullable Object> known) {
    return conditions.stream().allMatch(c -> c.holds(known.apply(c.path())));
  }

  /**
   * Whether it can be told from the values of some paths alone that it does not hold.
   *
   * @param atHand paths whose values need not be looked up
   */
  public boolean failsBy(Predicate<String> atHand, Function<String, @Nullable Object> known) {
    return conditions.stream()
        .filter(c -> atHand.test(c.path()))
        .anyMatch(c -> !c.holds(known.apply(c.path())));
  }

  /** Paths that it looks at, sorted. */
  public Set<String> paths() {
    return conditions.stream().map(Condition::path).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Values that it compares this path with. */
  public Set<String> comparedWith(String path) {
    return conditions.stream()
        .filter(c -> c.path().equals(path))
        .flatMap(c -> c.right().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return text;
  }

  private record Condition(String path, String operator, List<String> right) {

    boolean holds(@Nullable Object value) {
      String text = value == null || Boolean.FALSE.equals(value) ? "" : value.toString();
      boolean absent = text.isEmpty();
      return switch (operator) {
        case "known" -> !absent;
        case "unknown" -> absent;
        case "is not" -> absent || !right.contains(text);
        case "is", "in" -> !absent && right.contains(text);
        default ->
            value instanceof Number number
                && compare(number.longValue(), Long.parseLong(right.get(0)));
      };
    }

    private boolean compare(long left, long limit) {
      return switch (operator) {
        case ">" -> left > limit;
        case ">=" -> left >= limit;
        case "<" -> left < limit;
        default -> left <= limit;
      };
    }
  }
}
