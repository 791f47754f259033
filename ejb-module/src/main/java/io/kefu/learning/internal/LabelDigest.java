package io.kefu.learning.internal;

import io.kefu.shared.ShopId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By which a label that a person said is right is known again. */
final class LabelDigest {

  private LabelDigest() {}

  /**
   * @param text in normal form; neither it nor the intent holds a line break
   */
  static String of(ShopId shop, String intent, String text) {
    try {
      byte[] words = (shop.value() + "\n" + intent + "\n" + text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
