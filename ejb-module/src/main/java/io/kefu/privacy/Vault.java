package io.kefu.privacy;

/**
 * Encrypts personal values at rest (AES-256-GCM by Tink, keys in the data folder or from the
 * environment).
 */
public interface Vault {

  /**
   * Encrypts a value for one shop.
   *
   * @param context bound to the ciphertext, in the form {@code shop/table/id}; needed again to
   *     decrypt
   * @throws IllegalArgumentException if the context has another form or names another shop than the
   *     open {@link io.kefu.shared.ShopScope}, or the value has an unpaired surrogate
   * @return Base64 text of at most four times the length of the value plus 44
   */
  String encrypt(String value, String context);

  /**
   * @param context as it was given to {@link #encrypt}
   * @throws IllegalArgumentException if the ciphertext was made for another context or by another
   *     key, or is none
   */
  String decrypt(String ciphertext, String context);
}
