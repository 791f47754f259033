package io.kefu.web.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a shop's server does for a customer who is logged in there. */
final class UserSignature {

  private static final String ALGORITHM = "HmacSHA256";

  private UserSignature() {}

  /** HMAC-SHA256 of the user id under the shop's identity secret, hexadecimal digits. */
  static String of(String userId, String identitySecret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(identitySecret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(userId.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
