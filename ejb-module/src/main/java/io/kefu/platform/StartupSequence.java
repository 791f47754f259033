package io.kefu.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.NullUnmarked;

/** Runs the start-up steps of all contexts, in order, once. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartupSequence {

  private static final Logger LOG = Logger.getLogger(StartupSequence.class.getName());

  private final Instance<StartupStep> steps;
  private final Readiness readiness;

  /** For the container. */
  @NullUnmarked
  public StartupSequence() {
    this(null, null);
  }

  @Inject
  public StartupSequence(@Any Instance<StartupStep> steps, Readiness readiness) {
    this.steps = steps;
    this.readiness = readiness;
  }

  @PostConstruct
  void start() {
    List<StartupStep> ordered =
        steps.stream().sorted(Comparator.comparingInt(StartupStep::order)).toList();
    for (StartupStep step : ordered) {
      long begun = System.nanoTime();
      LOG.log(Level.INFO, "KEFU-PLT-001: {0} …", step.name());
      try {
        step.run();
      } catch (RuntimeException e) {
        readiness.failed(step.name(), e);
        LOG.log(Level.SEVERE, "KEFU-PLT-002: could not " + step.name() + ": " + e.getMessage(), e);
        return;
      }
      LOG.log(
          Level.INFO,
          "KEFU-PLT-003: {0}: done in {1} ms",
          new Object[] {step.name(), (System.nanoTime() - begun) / 1_000_000});
    }
    readiness.reached();
  }
}
