package io.kefu.privacy.internal;

import io.kefu.platform.StartupStep;
import io.kefu.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** Proves at the start, not at the first customer's number, that the keys are there and work. */
@ApplicationScoped
public class OpenVault implements StartupStep {

  private static final String CONTEXT = "platform/start/proof";

  private final Vault vault;

  /** For the container. */
  @NullUnmarked
  protected OpenVault() {
    this(null);
  }

  @Inject
  public OpenVault(Vault vault) {
    this.vault = vault;
  }

  @Override
  public String name() {
    return "open the vault";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public void run() {
    vault.decrypt(vault.encrypt("proof", CONTEXT), CONTEXT);
  }
}
