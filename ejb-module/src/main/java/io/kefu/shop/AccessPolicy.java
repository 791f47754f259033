package io.kefu.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one table of who may do what, {@code access.txt}: a scope for each route, roles for each page
 * of the console. What has no row is closed.
 */
public final class AccessPolicy {

  private static final String TABLE = "access.txt";
  private static final String PAGE = "PAGE";
  private static final AccessPolicy SHIPPED = read();

  private final Map<String, Rule> rules;

  private AccessPolicy(Map<String, Rule> rules) {
    this.rules = Map.copyOf(rules);
  }

  /** The table that ships with this build. */
  public static AccessPolicy shipped() {
    return SHIPPED;
  }

  /** Whom a row lets in. */
  public sealed interface Rule {

    /** Everybody, without a credential. */
    record Open() implements Rule {}

    /** Every valid credential. */
    record Anyone() implements Rule {}

    /** Every credential with one of these scopes. */
    record Holders(Set<Scope> scopes) implements Rule {}

    record People(Set<Role> roles) implements Rule {}

    default boolean admits(Caller caller) {
      if (this instanceof Holders holders) {
        return holders.scopes().stream().anyMatch(caller::may);
      }
      if (this instanceof People people) {
        return caller.roles().stream().anyMatch(people.roles()::contains);
      }
      return true;
    }
  }

  /**
   * @param template as JAX-RS writes it, without regular expressions: {@code /v1/orders/{order_no}}
   */
  public Optional<Rule> route(String method, String template) {
    return Optional.ofNullable(rules.get(method + " " + template));
  }

  /**
   * @param path with the console's context path: {@code /console/articles.xhtml}
   */
  public Optional<Rule> page(String path) {
    return route(PAGE, path);
  }

  /** All rows as {@code METHOD PATH}, in no order. */
  public Set<String> rows() {
    return rules.keySet();
  }

  private static AccessPolicy read() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(AccessPolicy.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .forEach(l -> add(rules, l));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new AccessPolicy(rules);
  }

  private static void add(Map<String, Rule> rules, String line) {
    String[] cells = line.split("\\s+");
    if (cells.length != 3) {
      throw new IllegalStateException("A row of " + TABLE + " has three cells, not: " + line);
    }
    Rule rule = rule(cells[0], cells[2]);
    if (rules.put(cells[0] + " " + cells[1], rule) != null) {
      throw new IllegalStateException(TABLE + " has two rows for " + cells[0] + " " + cells[1]);
    }
  }

  private static Rule rule(String method, String cell) {
    return switch (cell) {
      case "open" -> new Rule.Open();
      case "any" -> new Rule.Anyone();
      default ->
          method.equals(PAGE) ? new Rule.People(roles(cell)) : new Rule.Holders(scopes(cell));
    };
  }

  private static Set<Scope> scopes(String cell) {
    return Arrays.stream(cell.split(",")).map(Scope::of).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Role> roles(String cell) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(cell.split(",")).map(Role::of).forEach(roles::add);
    return Set.copyOf(roles);
  }
}
