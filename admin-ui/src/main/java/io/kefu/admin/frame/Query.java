package io.kefu.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** What the address of a page asks for. */
@RequestScoped
public class Query {

  /** Longer than anything that is looked for. */
  private static final int LENGTH = 200;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final HttpServletRequest request;

  /** For the container. */
  @NullUnmarked
  protected Query() {
    this(null);
  }

  @Inject
  public Query(HttpServletRequest request) {
    this.request = request;
  }

  /** A value without blanks around it and without what no database keeps; empty if not given. */
  public Optional<String> of(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(value -> value.replaceAll("\\p{Cntrl}", " ").strip())
        .map(value -> value.substring(0, Math.min(value.length(), LENGTH)))
        .filter(value -> !value.isEmpty());
  }

  /** The same, empty if not given. */
  public String text(String name) {
    return of(name).orElse("");
  }

  /** The whole numbers among the values of a name that comes many times. */
  public Set<Integer> numbers(String name) {
    String[] values = request.getParameterValues(name);
    return values == null
        ? Set.of()
        : Arrays.stream(values)
            .filter(value -> NUMBER.matcher(value).matches())
            .map(Integer::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }
}
