package io.kefu.shop;

/**
 * A key just made.
 *
 * @param key the whole key, told this once and never again
 */
public record NewKey(KeyView view, String key) {

  @Override
  public String toString() {
    return "NewKey[" + view.prefix() + "…]";
  }
}
