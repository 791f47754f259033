package io.kefu.web;

import static java.util.stream.Collectors.joining;

import io.kefu.shop.AccessPolicy;
import io.kefu.shop.Caller;
import io.kefu.shop.Doorkeeper;
import io.kefu.shop.Forbidden;
import io.kefu.shop.Scope;
import io.kefu.shop.Unauthenticated;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/**
 * Lets a request through to its resource only if the policy table says so, and only as much and as
 * often as allowed.
 */
@Provider
@Dependent
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

  /** The one address that a site key opens without a visitor's token. */
  private static final String WELCOME = "/v1/visitors";

  private final AccessPolicy policy = AccessPolicy.shipped();
  private final RateLimits rates;

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest request;

  /** For the container, which looks for it and then takes the other. */
  @NullUnmarked
  public AccessFilter() {
    this(null);
  }

  @Inject
  public AccessFilter(RateLimits rates) {
    this.rates = rates;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    Optional<Caller> caller = Doorkeeper.caller(request);
    Route route =
        Route.of(resource.getResourceClass(), resource.getResourceMethod())
            .orElseThrow(() -> new Forbidden("This address is closed"));
    admit(route, caller);
    caller.ifPresent(c -> welcome(context, c));
    BodyLimit.of(route.template()).apply(context);
  }

  private void admit(Route route, Optional<Caller> caller) {
    AccessPolicy.Rule rule =
        policy
            .route(route.method(), route.template())
            .orElseThrow(() -> new Forbidden("This address is closed"));
    if (rule instanceof AccessPolicy.Rule.Open) {
      return;
    }
    Caller known = caller.orElseThrow(Unauthenticated::new);
    if (!rule.admits(known)) {
      throw new Forbidden(refusal(rule));
    }
    boolean welcome = route.template().equals(WELCOME);
    if (known.kind() == Caller.Kind.SITE_KEY && known.visitor().isEmpty() && !welcome) {
      throw new Unauthenticated(
          "A site key needs a visitor's token here: POST /v1/visitors gives one, send it as"
              + " Kefu-Visitor");
    }
  }

  private static String refusal(AccessPolicy.Rule rule) {
    return rule instanceof AccessPolicy.Rule.Holders holders
        ? "The key lacks the scope "
            + holders.scopes().stream().map(Scope::code).sorted().collect(joining(" or "))
        : "The credential does not open this";
  }

  private void welcome(ContainerRequestContext context, Caller caller) {
    RateLimits.State rate = rates.count(caller);
    request.setAttribute(RateLimits.STATE, rate);
    if (!rate.admitted()) {
      throw new TooManyRequests(rate.limit(), rate.pause());
    }
    context.setSecurityContext(new CallerContext(caller, context.getSecurityContext()));
  }

  /** Shows resources the caller as their principal, whatever the container wraps principals in. */
  private record CallerContext(Caller caller, SecurityContext outer) implements SecurityContext {

    @Override
    public Caller getUserPrincipal() {
      return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
      return caller.roles().stream().anyMatch(r -> r.code().equals(role));
    }

    @Override
    public boolean isSecure() {
      return outer.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
      return "Bearer";
    }
  }
}
