package io.kefu.privacy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullUnmarked;

/** What an operator can set about privacy. */
@ApplicationScoped
public class PrivacySettings {

  private final Optional<String> keyset;
  private final Path dataFolder;

  /** For the container. */
  @NullUnmarked
  protected PrivacySettings() {
    this(Optional.empty(), "data");
  }

  /**
   * @param keyset {@code kefu.privacy.keyset}, the Tink keyset as JSON or as Base64 of it; without
   *     it the keys are made once and kept in the data folder
   * @param dataFolder {@code kefu.data.dir}
   */
  @Inject
  public PrivacySettings(
      @ConfigProperty(name = "kefu.privacy.keyset") Optional<String> keyset,
      @ConfigProperty(name = "kefu.data.dir", defaultValue = "data") String dataFolder) {
    this.keyset = keyset.filter(text -> !text.isBlank());
    this.dataFolder = Path.of(dataFolder);
  }

  public Optional<String> keyset() {
    return keyset;
  }

  public Path keysFolder() {
    return dataFolder.resolve("keys");
  }
}
