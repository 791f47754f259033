package io.kefu.platform;

import java.util.Locale;

/** A setting has a value that it cannot have. */
public final class InvalidSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidSetting(String key, String value, String allowed) {
    super(
        "%s=%s: allowed is %s; set %s or the environment variable %s"
            .formatted(key, value, allowed, key, environmentName(key)));
  }

  /** How the environment writes a key: {@code KEFU_DB_URL} for {@code kefu.db.url}. */
  static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
