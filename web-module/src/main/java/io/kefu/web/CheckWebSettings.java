package io.kefu.web;

import io.kefu.platform.InvalidSetting;
import io.kefu.platform.Readiness;
import io.kefu.web.stream.StreamSettings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks the settings of this module, which the start-up steps of the contexts do not see: with a
 * wrong one the server does not get ready.
 */
@WebListener
public class CheckWebSettings implements ServletContextListener {

  private static final Logger LOG = Logger.getLogger(CheckWebSettings.class.getName());

  @Inject private WebSettings settings;
  @Inject private StreamSettings stream;
  @Inject private Readiness readiness;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    try {
      settings.check();
      stream.check();
    } catch (InvalidSetting e) {
      readiness.failed("check settings", e);
      LOG.log(Level.SEVERE, "KEFU-WEB-004: could not check settings: " + e.getMessage(), e);
    }
  }
}
