package io.kefu.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TinkVaultTest {

  private static final String CONTEXT = "demo/turn/1";

  @TempDir Path folder;

  @Test
  void value_comesBackInItsContext() {
    TinkVault vault = TinkVault.open(folder);

    String ciphertext = vault.encrypt("+8613800001234", CONTEXT);

    assertThat(ciphertext).doesNotContain("13800001234");
    assertThat(vault.decrypt(ciphertext, CONTEXT)).isEqualTo("+8613800001234");
  }

  @Test
  void sameValueTwice_looksDifferent() {
    TinkVault vault = TinkVault.open(folder);

    assertThat(vault.encrypt("a", CONTEXT)).isNotEqualTo(vault.encrypt("a", CONTEXT));
  }

  @Test
  void otherContext_isRefused() {
    TinkVault vault = TinkVault.open(folder);
    String ciphertext = vault.encrypt("secret words", CONTEXT);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> vault.decrypt(ciphertext, "demo/turn/2"))
        .withMessageNotContaining("secret");
    assertThatIllegalArgumentException().isThrownBy(() -> vault.decrypt(ciphertext, "other/turn/1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not Base64!", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void noCiphertext_isRefused(String ciphertext) {
    assertThatIllegalArgumentException().isThrownBy(() -> TinkVault.open(folder).decrypt(ciphertext, CONTEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "demo", "/turn/1", "demo/"})
  void contextWithoutShop_isRefused(String context) {
    assertThatIllegalArgumentException().isThrownBy(() -> TinkVault.open(folder).encrypt("a", context));
  }

  @Test
  void otherShopsValue_isRefusedWhileAShopIsAtWork() {
    TinkVault vault = TinkVault.open(folder);
    String ciphertext = vault.encrypt("a", CONTEXT);

    assertThat(ShopScope.call(new ShopId("demo"), () -> vault.decrypt(ciphertext, CONTEXT))).isEqualTo("a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShopScope.run(new ShopId("other"), () -> vault.decrypt(ciphertext, CONTEXT)));
  }

  @Test
  void unpairedSurrogate_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TinkVault.open(folder).encrypt("a\uD800", CONTEXT));
  }

  @Test
  void keys_areMadeOnceForTheirOwnerOnly() throws IOException {
    String ciphertext = TinkVault.open(folder.resolve("keys")).encrypt("a", CONTEXT);

    assertThat(TinkVault.open(folder.resolve("keys")).decrypt(ciphertext, CONTEXT)).isEqualTo("a");
    assertThat(permissions(folder.resolve("keys"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("keys/keyset.json"))).isEqualTo("rw-------");
    try (var files = Files.list(folder.resolve("keys"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void manyStartsAtOnce_agreeOnTheKeys() throws Exception {
    ExecutorService starts = Executors.newFixedThreadPool(8);
    try {
      List<Callable<TinkVault>> openings = java.util.Collections.nCopies(16, () -> TinkVault.open(folder));
      List<Future<TinkVault>> vaults = starts.invokeAll(openings);
      String ciphertext = vaults.get(0).get().encrypt("a", CONTEXT);

      for (Future<TinkVault> vault : vaults) {
        assertThat(vault.get().decrypt(ciphertext, CONTEXT)).isEqualTo("a");
      }
    } finally {
      starts.shutdownNow();
    }
  }

  @Test
  void damagedFile_isNamedWithTheCure() throws IOException {
    TinkVault.open(folder);
    Path file = folder.resolve("keyset.json");
    Files.writeString(file, Files.readString(file).substring(0, 60));

    assertThatThrownBy(() -> TinkVault.open(folder))
        .isInstanceOf(KeysetUnusable.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("Restore it from a backup")
        .hasNoCause();
  }

  @Test
  void fileThatOthersCanRead_isRefused() throws IOException {
    TinkVault.open(folder);
    Path file = folder.resolve("keyset.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> TinkVault.open(folder))
        .isInstanceOf(KeysetUnusable.class)
        .hasMessageContaining("chmod 600 " + file);
  }

  @Test
  void configuredKeyset_isUsedInsteadOfAFile() throws Exception {
    String keyset = json(freshKeys());
    PrivacySettings settings = new PrivacySettings(Optional.of(keyset), folder.toString());

    String ciphertext = new TinkVault(settings).encrypt("a", CONTEXT);

    String base64 = Base64.getEncoder().encodeToString(keyset.getBytes(StandardCharsets.UTF_8));
    assertThat(TinkVault.of(base64).decrypt(ciphertext, CONTEXT)).isEqualTo("a");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void withoutConfiguredKeyset_theDataFolderHasTheKeys() {
    String ciphertext = new TinkVault(new PrivacySettings(Optional.of(" "), folder.toString())).encrypt("a", CONTEXT);

    assertThat(TinkVault.open(folder.resolve("keys")).decrypt(ciphertext, CONTEXT)).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"key\": []}", "secret", "c2VjcmV0", "null"})
  void wrongKeyset_isRefusedWithoutQuotingIt(String keyset) {
    assertThatThrownBy(() -> TinkVault.of(keyset))
        .isInstanceOf(KeysetUnusable.class)
        .hasMessageContaining("kefu.privacy.keyset")
        .hasNoCause();
  }

  @Test
  void rotatedKeys_stillReadWhatTheOldPrimaryWrote() throws Exception {
    KeysetHandle old = freshKeys();
    String before = TinkVault.of(json(old)).encrypt("a", CONTEXT);
    KeysetHandle rotated = KeysetHandle.newBuilder(old)
        .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary())
        .build();

    TinkVault vault = TinkVault.of(json(rotated));

    assertThat(vault.decrypt(before, CONTEXT)).isEqualTo("a");
    String after = vault.encrypt("a", CONTEXT);
    assertThatIllegalArgumentException().isThrownBy(() -> TinkVault.of(json(old)).decrypt(after, CONTEXT));
  }

  private static KeysetHandle freshKeys() throws Exception {
    com.google.crypto.tink.aead.AeadConfig.register();
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
  }

  private static String json(KeysetHandle keys) throws Exception {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
