package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kefu.shop.AccessPolicy;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policy table and what it speaks of are the same, both ways. */
class AccessTableTest {

  private static final String PAGE = "PAGE ";
  private static final java.nio.file.Path CONSOLE =
      java.nio.file.Path.of("..", "admin-ui", "src", "main", "webapp");

  @Test
  void everyRouteHasARowAndEveryRowARoute() {
    Set<String> rows =
        AccessPolicy.shipped().rows().stream()
            .filter(r -> !r.startsWith(PAGE))
            .collect(Collectors.toSet());

    assertThat(new TreeSet<>(routes())).isEqualTo(new TreeSet<>(rows));
  }

  @Test
  void routesAreFound() {
    assertThat(routes()).contains("POST /v1/shops", "DELETE /v1/keys/{id}", "GET /v1/stream");
  }

  @Test
  void everyPageHasARowAndEveryRowAPage() throws IOException {
    Set<String> rows =
        AccessPolicy.shipped().rows().stream()
            .filter(r -> r.startsWith(PAGE))
            .map(r -> r.substring(PAGE.length()))
            .collect(Collectors.toSet());

    assertThat(new TreeSet<>(pages())).isEqualTo(new TreeSet<>(rows));
  }

  private static Set<String> routes() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.kefu.web");
    Set<String> found = new TreeSet<>(sockets(classes));
    found.addAll(resources(classes));
    return found;
  }

  /** A WebSocket is opened by a GET. */
  private static Set<String> sockets(JavaClasses classes) {
    return classes.stream()
        .filter(c -> c.isAnnotatedWith(ServerEndpoint.class))
        .map(c -> "GET " + c.getAnnotationOfType(ServerEndpoint.class).value())
        .collect(Collectors.toSet());
  }

  private static Set<String> resources(JavaClasses classes) {
    return classes.stream()
        .filter(c -> c.isAnnotatedWith(Path.class))
        .map(JavaClass::reflect)
        .flatMap(
            c -> Arrays.stream(c.getMethods()).map(m -> Route.of(c, m)).flatMap(Optional::stream))
        .map(Route::toString)
        .collect(Collectors.toSet());
  }

  private static Set<String> pages() throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(CONSOLE)) {
      return files
          .map(file -> "/" + CONSOLE.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".xhtml"))
          .filter(path -> !path.startsWith("/WEB-INF/") && !path.startsWith("/META-INF/"))
          .filter(path -> !path.startsWith("/resources/"))
          .map(path -> "/console" + path)
          .collect(Collectors.toSet());
    }
  }
}
