package io.kefu.conversation;

import io.kefu.privacy.Vault;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-GCM under a fixed key, bound to its context, so that a database can be opened again by
 * another process.
 */
final class AesVault implements Vault {

  private static final int NONCE = 12;
  private static final SecretKeySpec KEY =
      new SecretKeySpec("a key for tests!".getBytes(StandardCharsets.UTF_8), "AES");

  private final SecureRandom random = new SecureRandom();

  @Override
  public String encrypt(String value, String context) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed =
        crypt(Cipher.ENCRYPT_MODE, nonce, value.getBytes(StandardCharsets.UTF_8), context);
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return Base64.getEncoder().encodeToString(all);
  }

  @Override
  public String decrypt(String ciphertext, String context) {
    byte[] all = Base64.getDecoder().decode(ciphertext);
    byte[] plain =
        crypt(
            Cipher.DECRYPT_MODE,
            Arrays.copyOf(all, NONCE),
            Arrays.copyOfRange(all, NONCE, all.length),
            context);
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static byte[] crypt(int mode, byte[] nonce, byte[] text, String context) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, KEY, new GCMParameterSpec(128, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
