package io.kefu.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VaultPropertiesTest {

  private final TinkVault vault = TinkVault.of(keyset());

  @Property(tries = 1000)
  void anyValue_comesBack(@ForAll("values") String value) {
    assertThat(vault.decrypt(vault.encrypt(value, "s/t/1"), "s/t/1")).isEqualTo(value);
  }

  @Property(tries = 1000)
  void ciphertext_staysWithinTheBoundOfTheDoorway(@ForAll("values") String value) {
    assertThat(vault.encrypt(value, "s/t/1").length()).isLessThanOrEqualTo(4 * value.length() + 44);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ascii().ofMaxLength(200),
        Arbitraries.strings().withCharRange('\u4E00', '\u9FFF').ofMaxLength(200),
        Arbitraries.of("", "😡", "浙江省杭州市"));
  }

  private static String keyset() {
    try {
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
