package io.kefu.shop;

import org.jspecify.annotations.Nullable;

/** The first entry into a new installation. */
public interface Setup {

  /**
   * Exchanges the one-time token, which the first start printed, for the platform administrator's
   * key, a first shop and that shop's first administrator.
   *
   * @throws Unauthenticated if the token is not the one, or was used
   * @throws io.kefu.shared.InvalidRequest naming each wrong field
   */
  Done complete(Form form);

  /**
   * Who enters.
   *
   * @param token as printed
   * @param shop the first shop
   * @param userName of the first administrator: 2 to 64 characters of {@code [a-z0-9._@-]}
   * @param password at least 12 characters
   */
  record Form(
      @Nullable String token, ShopWish shop, @Nullable String userName, @Nullable String password) {

    @Override
    public String toString() {
      return "Form[…]";
    }
  }

  /**
   * What the installation begins with.
   *
   * @param platformKey makes shops; told this once and never again
   */
  record Done(String platformKey, NewShop shop, String userName) {

    @Override
    public String toString() {
      return "Done[" + shop.id() + "]";
    }
  }
}
