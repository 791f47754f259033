package io.kefu.privacy.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.kefu.privacy.Vault;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.NullUnmarked;

/**
 * A vault with the keys of one Tink keyset. The primary key encrypts, every enabled key decrypts,
 * so keys are rotated by adding a new primary to the keyset. The context is the associated data of
 * AES-GCM; it begins with the shop, and while a shop's scope is open no other shop's values can be
 * touched.
 */
@ApplicationScoped
public class TinkVault implements Vault {

  private final Aead aead;

  /** For the container. */
  @NullUnmarked
  protected TinkVault() {
    this((Aead) null);
  }

  @Inject
  public TinkVault(PrivacySettings settings) {
    this(settings.keyset().map(TinkVault::configured).orElseGet(() -> kept(settings.keysFolder())));
  }

  private TinkVault(Aead aead) {
    this.aead = aead;
  }

  /** A vault in a plain JVM, with the keys in {@code folder}; they are made if there are none. */
  public static TinkVault open(Path folder) {
    return new TinkVault(kept(folder));
  }

  /** A vault with the keys of a keyset, as JSON or Base64. */
  public static TinkVault of(String keyset) {
    return new TinkVault(configured(keyset));
  }

  @Override
  public String encrypt(String value, String context) {
    try {
      return Base64.getEncoder().encodeToString(aead.encrypt(bytes(value), associated(context)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The value for " + context + " could not be encrypted", e);
    }
  }

  @Override
  public String decrypt(String ciphertext, String context) {
    byte[] associated = associated(context);
    try {
      return new String(
          aead.decrypt(Base64.getDecoder().decode(ciphertext), associated), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The value was not encrypted for " + context + " with a key of this vault", e);
    }
  }

  private static byte[] bytes(String value) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The value has an unpaired surrogate", e);
    }
  }

  private static byte[] associated(String context) {
    int slash = context.indexOf('/');
    if (slash <= 0 || slash == context.length() - 1) {
      throw new IllegalArgumentException(
          "The context " + context + " does not have the form shop/table/id");
    }
    ShopScope.current().ifPresent(shop -> refuseOther(shop, context.substring(0, slash)));
    return context.getBytes(StandardCharsets.UTF_8);
  }

  private static void refuseOther(ShopId current, String named) {
    if (!current.equals(ShopScope.PLATFORM) && !current.value().equals(named)) {
      throw new IllegalArgumentException("The context names another shop than the one at work");
    }
  }

  private static Aead configured(String keyset) {
    String text = keyset.strip();
    try {
      return aead(
          text.startsWith("{")
              ? text
              : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | RuntimeException e) {
      // Without the cause: its message may quote the keyset.
      throw new KeysetUnusable(
          "kefu.privacy.keyset is not a Tink keyset with an AES-GCM key, as JSON or as Base64 of"
              + " it. Correct it, or remove it to use the keys in the data folder");
    }
  }

  private static Aead kept(Path folder) {
    KeysetFile file = new KeysetFile(folder);
    String keyset = file.readOrCreate(TinkVault::freshKeyset);
    try {
      return aead(keyset);
    } catch (GeneralSecurityException | RuntimeException e) {
      // Without the cause: its message may quote the keyset.
      throw new KeysetUnusable(
          "The file of keys "
              + file
              + " is damaged. Restore it from a backup: without it the personal"
              + " values that are stored cannot be read again");
    }
  }

  private static Aead aead(String json) throws GeneralSecurityException {
    AeadConfig.register();
    return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  private static String freshKeyset() {
    try {
      AeadConfig.register();
      KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no AES-256-GCM; use one that has", e);
    }
  }
}
