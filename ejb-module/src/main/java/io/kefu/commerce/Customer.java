package io.kefu.commerce;

import org.jspecify.annotations.Nullable;

/** A customer as the shop knows them. Personal: never logged. */
public record Customer(
    String userId,
    @Nullable String name,
    @Nullable String language,
    @Nullable String tier,
    @Nullable String phone,
    @Nullable String email) {

  @Override
  public String toString() {
    return "Customer[" + userId + "]";
  }
}
