package io.kefu.admin.settings;

import io.kefu.admin.frame.Moments;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Person;
import io.kefu.admin.frame.Words;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.shop.KeyDesk;
import io.kefu.shop.KeyOrder;
import io.kefu.shop.KeyView;
import io.kefu.shop.NewKey;
import io.kefu.shop.Scope;
import io.kefu.shop.Visitors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The shop's keys. A key that was just made is shown on the next page and never again. */
@Named
@RequestScoped
public class KeysBacking {

  private static final String MADE = "kefu.made";
  private static final String SECRET = "secret";
  private static final String SITE = "site";
  private static final Set<String> FIELDS = Set.of("name", "scopes", "origins", "expiresat");

  private final KeyDesk desk;
  private final Visitors visitors;
  private final Person person;
  private final Moments moments;
  private final Words words;
  private final Clock clock;

  private String kind = SECRET;
  private String name = "";
  private List<String> scopes = List.of(Scope.CHAT.code());
  private String origins = "";
  private String expires = "";
  private @Nullable List<KeyView> keys;

  /** For the container. */
  @NullUnmarked
  protected KeysBacking() {
    this(null, null, null, null, null, Clock.systemUTC());
  }

  @Inject
  public KeysBacking(
      KeyDesk desk, Visitors visitors, Person person, Moments moments, Words words, Clock clock) {
    this.desk = desk;
    this.visitors = visitors;
    this.person = person;
    this.moments = moments;
    this.words = words;
    this.clock = clock;
  }

  /** The newest first, ended ones too. */
  public List<KeyView> getKeys() {
    if (keys == null) {
      keys = desk.keys(person.getShop());
    }
    return keys;
  }

  /** {@code live revoked expired}. */
  public String state(KeyView key) {
    if (key.revokedAt().filter(this::past).isPresent()) {
      return "revoked";
    }
    return key.expiresAt().filter(this::past).isPresent() ? "expired" : "live";
  }

  private boolean past(Instant moment) {
    return !moment.isAfter(clock.instant());
  }

  public List<String> codes(KeyView key) {
    return key.scopes().stream().map(Scope::code).sorted().toList();
  }

  /** The whole key that was just made; null if none was. */
  public @Nullable String getMade() {
    return (String) flash().get(MADE);
  }

  /** Whether that is a site key. */
  public boolean isMadeForPages() {
    String made = getMade();
    return made != null && made.startsWith("kefu_pk_");
  }

  /** What the shop's servers sign user ids with. */
  public String getIdentitySecret() {
    return visitors.identitySecret(person.getShop());
  }

  public List<String> getKinds() {
    return List.of(SECRET, SITE);
  }

  /** All that a key of the shop may open. */
  public List<String> getOffered() {
    return EnumSet.complementOf(EnumSet.of(Scope.PLATFORM)).stream().map(Scope::code).toList();
  }

  // ---- done

  public @Nullable String make() {
    try {
      return show(desk.make(person.getShop(), order()));
    } catch (InvalidRequest wrong) {
      words.warn(wrong, "making", "keys.wrong.", FIELDS);
      return null;
    }
  }

  private KeyOrder order() {
    Set<Scope> wanted = EnumSet.noneOf(Scope.class);
    scopes.stream().map(Scope::of).forEach(wanted::add);
    return new KeyOrder(
        name,
        kind.equals(SITE),
        wanted,
        Arrays.stream(origins.split("\\s+")).filter(origin -> !origin.isBlank()).toList(),
        end());
  }

  /** The key lives through the day that was typed. */
  /** When the key was last used; null if it never was. */
  public @Nullable Instant usedAt(KeyView key) {
    return key.lastUsedAt().orElse(null);
  }

  /** When the key ends; null if it does not by itself. */
  public @Nullable Instant endsAt(KeyView key) {
    return key.expiresAt().orElse(null);
  }

  private Optional<Instant> end() {
    Optional<String> day = Optional.of(expires.strip()).filter(typed -> !typed.isEmpty());
    Optional<Instant> end = moments.startOf(day, 1);
    if (day.isPresent() && end.isEmpty()) {
      throw new InvalidRequest("expires_at", "is no day such as 2026-11-24");
    }
    return end;
  }

  public String rotate(KeyView key) {
    return attempt(() -> show(desk.rotate(person.getShop(), key.id())));
  }

  public String revoke(KeyView key) {
    return attempt(
        () -> {
          desk.revoke(person.getShop(), key.id());
          words.tell("keys.revoked");
          return here();
        });
  }

  private String attempt(Supplier<String> action) {
    try {
      return action.get();
    } catch (KefuException refusal) {
      words.warnNext(refusal);
      return here();
    }
  }

  private String show(NewKey made) {
    flash().put(MADE, made.key());
    words.tell("keys.made");
    return here();
  }

  private static String here() {
    return Pages.to("/keys.xhtml");
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
  }

  // ---- what the form holds

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<String> getScopes() {
    return scopes;
  }

  public void setScopes(List<String> scopes) {
    this.scopes = scopes;
  }

  public String getOrigins() {
    return origins;
  }

  public void setOrigins(String origins) {
    this.origins = origins;
  }

  public String getExpires() {
    return expires;
  }

  public void setExpires(String expires) {
    this.expires = expires;
  }
}
