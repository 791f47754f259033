package io.kefu.shop.internal;

import io.kefu.shared.InvalidRequest;
import io.kefu.shared.ShopId;
import io.kefu.shared.Uuid7;
import io.kefu.shop.Visitors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;

/**
 * Tokens of visitors: visitor, end and user, with the shop's HMAC-SHA256 over them. Nothing of them
 * is kept. The tag is made under the same secret as the shop's signatures of user ids, and told
 * apart from those by its first line: no user id contains a line break.
 */
@ApplicationScoped
class VisitorTokens implements Visitors {

  /** A browser that stays away longer begins anew. */
  static final Duration LIFE = Duration.ofDays(30);

  private static final String PURPOSE = "visitor\n";
  private static final int USER_LENGTH = 64;

  private final ShopBook shops;
  private final Clock clock;

  /** For the container. */
  @NullUnmarked
  protected VisitorTokens() {
    this(null, Clock.systemUTC());
  }

  @Inject
  VisitorTokens(ShopBook shops, Clock clock) {
    this.shops = shops;
    this.clock = clock;
  }

  /** Who holds a token. */
  record Seen(String visitor, Optional<String> user) {}

  @Override
  public Pass welcome(ShopId shop, Optional<SignedUser> user) {
    user.ifPresent(signed -> requireSigned(shop, signed));
    String visitor = Uuid7.next().toString();
    Instant end = clock.instant().plus(LIFE);
    String content =
        visitor + "\n" + end.getEpochSecond() + "\n" + user.map(SignedUser::userId).orElse("");
    String token =
        encode(content.getBytes(StandardCharsets.UTF_8))
            + "."
            + encode(tag(shop, PURPOSE + content));
    return new Pass(visitor, token, Instant.ofEpochSecond(end.getEpochSecond()));
  }

  private void requireSigned(ShopId shop, SignedUser user) {
    boolean plain =
        user.userId().chars().noneMatch(Character::isISOControl) && !user.userId().isBlank();
    if (!plain || user.userId().length() > USER_LENGTH) {
      throw new InvalidRequest("user_id", "must be 1 to " + USER_LENGTH + " characters");
    }
    byte[] expected =
        HexFormat.of().formatHex(tag(shop, user.userId())).getBytes(StandardCharsets.US_ASCII);
    if (!MessageDigest.isEqual(expected, user.signature().getBytes(StandardCharsets.UTF_8))) {
      throw new InvalidRequest("signature", "is not the shop's HMAC-SHA256 of user_id");
    }
  }

  @Override
  public String identitySecret(ShopId shop) {
    return shops.identitySecret(shop);
  }

  /** Who holds the token; empty if it is not this shop's, was changed, or is over. */
  Optional<Seen> read(ShopId shop, String token) {
    String[] halves = token.split("\\.", -1);
    if (halves.length != 2) {
      return Optional.empty();
    }
    Optional<byte[]> tag = decode(halves[1]);
    return decode(halves[0])
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(
            content ->
                tag.isPresent() && MessageDigest.isEqual(tag.get(), tag(shop, PURPOSE + content)))
        .flatMap(this::seen);
  }

  private Optional<Seen> seen(String content) {
    String[] lines = content.split("\n", -1);
    Instant end = Instant.ofEpochSecond(Long.parseLong(lines[1]));
    return end.isAfter(clock.instant())
        ? Optional.of(new Seen(lines[0], Optional.of(lines[2]).filter(user -> !user.isEmpty())))
        : Optional.empty();
  }

  private byte[] tag(ShopId shop, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              shops.identitySecret(shop).getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
