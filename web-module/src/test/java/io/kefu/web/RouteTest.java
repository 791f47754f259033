package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RouteTest {

  @Path("/v1/things")
  static class Things {

    @GET
    public void list() {}

    @GET
    @Path("{id: [0-9a-f-]{36}}/parts/{part}")
    public void part() {}

    @DELETE
    @Path("/{id}")
    public void remove() {}

    public void noRoute() {}
  }

  @Test
  void route_joinsThePathsWithoutRegularExpressions() throws Exception {
    assertThat(route("list")).contains(new Route("GET", "/v1/things"));
    assertThat(route("part")).contains(new Route("GET", "/v1/things/{id}/parts/{part}"));
    assertThat(route("remove")).contains(new Route("DELETE", "/v1/things/{id}"));
    assertThat(route("noRoute")).isEmpty();
  }

  private static Optional<Route> route(String method) throws NoSuchMethodException {
    return Route.of(Things.class, Things.class.getMethod(method));
  }
}
