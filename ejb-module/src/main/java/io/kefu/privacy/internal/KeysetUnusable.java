package io.kefu.privacy.internal;

/**
 * The keys that protect personal values cannot be used. The message names the place and the cure,
 * never a key.
 */
public final class KeysetUnusable extends IllegalStateException {

  KeysetUnusable(String message) {
    super(message);
  }

  KeysetUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
