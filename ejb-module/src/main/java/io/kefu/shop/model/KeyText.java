package io.kefu.shop.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as it is handed out, once: {@code kefu_sk_} or {@code kefu_pk_}, 8 characters that find it,
 * an underscore, and 64 hexadecimal digits, 256 random bits. What is kept of it is the part before
 * the secret, and a hash: with that many random bits a plain SHA-256 needs no salt and no slowness.
 *
 * @param prefix what finds the key, such as {@code kefu_sk_0a1b2c3d}; safe to show
 * @param whole the key itself, a secret
 */
public record KeyText(String prefix, String whole) {

  private static final Pattern FORM = Pattern.compile("kefu_(?:sk|pk)_[0-9a-f]{8}_[0-9a-f]{64}");
  private static final int PREFIX_LENGTH = "kefu_sk_".length() + 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new key. */
  public static KeyText next(KeyKind kind) {
    String prefix = (kind == KeyKind.SITE ? "kefu_pk_" : "kefu_sk_") + hex(4);
    return new KeyText(prefix, prefix + "_" + hex(32));
  }

  /** The key that a text is; empty if it has not the form of one. */
  public static Optional<KeyText> read(String text) {
    return FORM.matcher(text).matches()
        ? Optional.of(new KeyText(text.substring(0, PREFIX_LENGTH), text))
        : Optional.empty();
  }

  /** SHA-256 of the key, in hexadecimal digits. */
  public String hash() {
    return sha256(whole);
  }

  /** Whether the kept hash is this key's; takes as long for a wrong one as for the right one. */
  public boolean hashesTo(String kept) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @Override
  public String toString() {
    return prefix + "…";
  }
}
