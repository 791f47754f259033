package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsersIT {

  private final String name = "u-" + UUID.randomUUID().toString().substring(0, 8);
  private final Api shop =
      Api.with(
          Api.with(Api.PLATFORM_KEY)
              .post("/v1/shops", "{\"name\": \"人员\"}")
              .json()
              .path("api_key")
              .asText());

  @Test
  void users_areMadeListedAndChanged() {
    Api.Answer made = make("[\"administrator\"]");
    Api.Answer lead = shop.post("/v1/users", user(name + "-2", "[\"administrator\"]"));
    Api.Answer locked = patch("{\"enabled\": false}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text()).doesNotContain("correct horse");
    assertThat(lead.status()).isEqualTo(201);
    assertThat(locked.json().path("enabled").asBoolean()).isFalse();
    assertThat(patch("{\"roles\": [\"analyst\"]}").json().at("/roles/0").asText())
        .isEqualTo("analyst");
    assertThat(shop.get("/v1/users").json().path("users")).hasSize(2);
  }

  @Test
  void lastAdministrator_409() {
    make("[\"administrator\"]");

    assertThat(patch("{\"enabled\": false}").status()).isEqualTo(409);
  }

  @Test
  void wrongWish_400NamesEachField() {
    Api.Answer answer = shop.post("/v1/users", "{\"name\": \"X\", \"password\": \"x\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").findValuesAsText("field"))
        .containsExactly("name", "password", "roles");
    assertThat(
            shop.post("/v1/users", "{\"roles\": [\"king\"]}").json().at("/errors/0/field").asText())
        .isEqualTo("roles[0]");
  }

  @Test
  void takenName_409() {
    make("[\"editor\"]");

    assertThat(make("[\"editor\"]").status()).isEqualTo(409);
  }

  @Test
  void unknownUser_404() {
    assertThat(patch("{\"enabled\": true}").status()).isEqualTo(404);
  }

  private Api.Answer make(String roles) {
    return shop.post("/v1/users", user(name, roles));
  }

  private static String user(String name, String roles) {
    return "{\"name\": \"%s\", \"password\": \"correct horse battery\", \"roles\": %s}"
        .formatted(name, roles);
  }

  private Api.Answer patch(String json) {
    return shop.send(
        "/v1/users/" + name,
        request ->
            request
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
  }
}
