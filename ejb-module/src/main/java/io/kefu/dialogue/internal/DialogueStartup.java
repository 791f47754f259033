package io.kefu.dialogue.internal;

import io.kefu.platform.StartupStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads and checks the shipped flows at the start, so that a bad one stops it and not a customer.
 */
@ApplicationScoped
public class DialogueStartup implements StartupStep {

  private static final Logger LOG = Logger.getLogger(DialogueStartup.class.getName());

  @Override
  public String name() {
    return "check flows";
  }

  @Override
  public int order() {
    return 600;
  }

  @Override
  public void run() {
    int flows = Repertoire.shipped().flows().size();
    LOG.log(Level.INFO, "KEFU-DLG-001: {0} flows are sound", flows);
  }
}
