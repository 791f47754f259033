package io.kefu.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/**
 * A method and the template of its address, as the policy table names them.
 *
 * @param template without regular expressions: {@code /v1/orders/{order_no}}
 */
public record Route(String method, String template) {

  /** The route that a resource's method serves; empty if it serves none. */
  public static Optional<Route> of(Class<?> resource, Method handler) {
    return verb(handler).map(verb -> new Route(verb, template(resource, handler)));
  }

  private static Optional<String> verb(Method handler) {
    return Arrays.stream(handler.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value())
        .findFirst();
  }

  private static String template(Class<?> resource, Method handler) {
    String path =
        "/"
            + path(resource.getAnnotation(Path.class))
            + "/"
            + path(handler.getAnnotation(Path.class));
    String plain =
        path.replaceAll("\\{\\s*([^:}\\s]+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}")
            .replaceAll("/{2,}", "/");
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }

  private static String path(Path path) {
    return path == null ? "" : path.value();
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
