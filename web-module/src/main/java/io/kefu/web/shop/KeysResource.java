package io.kefu.web.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.shop.Caller;
import io.kefu.shop.KeyDesk;
import io.kefu.shop.KeyOrder;
import io.kefu.shop.KeyView;
import io.kefu.shop.NewKey;
import io.kefu.shop.Scope;
import io.kefu.shop.Visitors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The keys of the caller's shop. */
@Path("/v1/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
public class KeysResource {

  private final KeyDesk keys;
  private final Visitors visitors;

  /** For the container. */
  @NullUnmarked
  protected KeysResource() {
    this(null, null);
  }

  @Inject
  public KeysResource(KeyDesk keys, Visitors visitors) {
    this.keys = keys;
    this.visitors = visitors;
  }

  /**
   * The wish for a key.
   *
   * @param kind {@code secret} where left out
   * @param scopes of a secret key
   * @param origins of a site key
   */
  public record KeyForm(
      @Nullable String name,
      @Nullable Kind kind,
      @Nullable List<@Nullable String> scopes,
      @Nullable List<@Nullable String> origins,
      @Nullable Instant expiresAt) {}

  /** Where a key lives. */
  public enum Kind {
    SECRET,
    SITE
  }

  /** A key without its secret. */
  public record KeyShown(
      UUID id,
      Kind kind,
      String name,
      String prefix,
      List<String> scopes,
      List<String> origins,
      Instant madeAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant lastUsedAt) {

    static KeyShown of(KeyView key) {
      return new KeyShown(
          key.id(),
          key.site() ? Kind.SITE : Kind.SECRET,
          key.name(),
          key.prefix(),
          key.scopes().stream().map(Scope::code).sorted().toList(),
          key.origins(),
          key.madeAt(),
          key.expiresAt().orElse(null),
          key.revokedAt().orElse(null),
          key.lastUsedAt().orElse(null));
    }
  }

  /** All keys of the shop, the newest first. */
  public record KeyList(List<KeyShown> keys) {}

  /**
   * A key just made.
   *
   * @param apiKey told this once
   * @param identitySecret with a site key: what the shop's servers sign user ids with
   */
  public record KeyMade(
      UUID id,
      String apiKey,
      KeyShown key,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String identitySecret) {}

  @GET
  @Operation(summary = "List the shop's keys")
  public KeyList list(@Context SecurityContext security) {
    return new KeyList(keys.keys(caller(security).shop()).stream().map(KeyShown::of).toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a key")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = KeyMade.class)))
  public Response make(KeyForm form, @Context SecurityContext security) {
    return made(keys.make(caller(security).shop(), order(form)), caller(security));
  }

  @POST
  @Path("{id}/rotate")
  @Operation(summary = "Replace a key", description = "The old one opens for another 24 hours.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = KeyMade.class)))
  public Response rotate(@PathParam("id") UUID id, @Context SecurityContext security) {
    return made(keys.rotate(caller(security).shop(), id), caller(security));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revoke a key")
  @APIResponse(responseCode = "204", description = "Revoked")
  public void revoke(@PathParam("id") UUID id, @Context SecurityContext security) {
    keys.revoke(caller(security).shop(), id);
  }

  private static Caller caller(SecurityContext security) {
    return (Caller) security.getUserPrincipal();
  }

  private Response made(NewKey made, Caller caller) {
    String secret = made.view().site() ? visitors.identitySecret(caller.shop()) : null;
    KeyMade answer = new KeyMade(made.view().id(), made.key(), KeyShown.of(made.view()), secret);
    return Response.status(Response.Status.CREATED).entity(answer).build();
  }

  private static KeyOrder order(KeyForm form) {
    return new KeyOrder(
        form.name() == null ? "" : form.name(),
        form.kind() == Kind.SITE,
        scopes(form.scopes()),
        origins(form.origins()),
        Optional.ofNullable(form.expiresAt()));
  }

  private static Set<Scope> scopes(@Nullable List<@Nullable String> codes) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; codes != null && i < codes.size(); i++) {
      try {
        scopes.add(Scope.of(String.valueOf(codes.get(i))));
      } catch (IllegalArgumentException e) {
        errors.add(new FieldError("scopes[" + i + "]", "is no scope"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return scopes;
  }

  private static List<String> origins(@Nullable List<@Nullable String> origins) {
    return origins == null ? List.of() : origins.stream().map(String::valueOf).toList();
  }
}
