package io.kefu.platform;

/**
 * The typed settings of a context: a CDI bean that reads them all when it is made. {@link
 * CheckSettings} asks each for a check when the server starts, so that a wrong value stops the
 * start and not, an hour later, the first customer who needs it.
 */
public abstract class SettingsGroup {

  /**
   * Returns if all values can be used.
   *
   * @throws InvalidSetting if one cannot; the message names it, its bounds and the cure
   */
  public void check() {
    // Whoever is here has been made, and with that read.
  }
}
