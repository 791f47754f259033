package io.kefu.shop.internal;

import io.kefu.shared.ShopScope;
import io.kefu.shop.Caller;
import io.kefu.shop.Credentials;
import io.kefu.shop.Forbidden;
import io.kefu.shop.Presented;
import io.kefu.shop.model.KeyKind;
import io.kefu.shop.model.KeyText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Looks at what is shown: a kept key, or in demo mode one that everybody knows. */
@ApplicationScoped
class Gatekeeper implements Credentials {

  private final LiveKeys keys;
  private final VisitorTokens visitors;
  private final DemoCredentials demo;

  /** For the container. */
  @NullUnmarked
  protected Gatekeeper() {
    this(null, null, null);
  }

  @Inject
  Gatekeeper(LiveKeys keys, VisitorTokens visitors, DemoCredentials demo) {
    this.keys = keys;
    this.visitors = visitors;
    this.demo = demo;
  }

  @Override
  public Optional<Caller> authenticate(Presented presented) {
    return demo.key(presented.bearer())
        .or(
            () ->
                demo.siteKey(presented)
                    .or(() -> KeyText.read(presented.bearer()).flatMap(keys::find))
                    .flatMap(key -> holder(key, presented)));
  }

  private Optional<Caller> holder(LiveKeys.Known key, Presented presented) {
    if (key.rights().kind() == KeyKind.SITE) {
      requireOrigin(key, presented);
      return visitor(key, presented);
    }
    Caller.Kind kind =
        key.shop().equals(ShopScope.PLATFORM)
            ? Caller.Kind.PLATFORM_ADMINISTRATOR
            : Caller.Kind.SECRET_KEY;
    return Optional.of(caller(key, kind, Optional.empty()));
  }

  private static void requireOrigin(LiveKeys.Known key, Presented presented) {
    boolean bound =
        presented.origin().map(key.rights().origins()::contains).orElse(presented.sameOrigin());
    if (!bound) {
      throw new Forbidden(
          "This site key is bound to other origins than "
              + presented.origin().orElse("(none sent)"));
    }
  }

  /** A wrong token is refused; no token at all is a browser that has yet to get one. */
  private Optional<Caller> visitor(LiveKeys.Known key, Presented presented) {
    if (presented.visitorToken().isEmpty()) {
      return Optional.of(caller(key, Caller.Kind.SITE_KEY, Optional.empty()));
    }
    return presented
        .visitorToken()
        .flatMap(token -> visitors.read(key.shop(), token))
        .map(seen -> caller(key, Caller.Kind.SITE_KEY, Optional.of(seen)));
  }

  private static Caller caller(
      LiveKeys.Known key, Caller.Kind kind, Optional<VisitorTokens.Seen> seen) {
    return new Caller(
        kind,
        key.shop(),
        key.id().toString(),
        key.rights().scopes(),
        Set.of(),
        seen.map(VisitorTokens.Seen::visitor),
        seen.flatMap(VisitorTokens.Seen::user),
        Optional.empty());
  }
}
