package io.kefu.privacy;

/** Encrypts personal values at rest (AES-256-GCM by Tink, keys in the data folder or from the environment). */
public interface Vault {

  /**
   * Encrypts a value for one shop.
   *
   * @param context bound to the ciphertext, such as {@code shop/table/id}; needed again to decrypt
   * @return Base64 text of at most twice the length of the value plus 100
   */
  String encrypt(String value, String context);

  /** @throws IllegalArgumentException if the ciphertext was made for another context or by another key */
  String decrypt(String ciphertext, String context);
}
