package io.kefu.commerce.internal;

import io.kefu.privacy.Vault;
import io.kefu.shared.ShopScope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals the personal columns of a row. A sealed value is bound to its shop, table, row and column,
 * so that nobody who can write to the database makes one customer's phone number show up as
 * another's.
 */
record Seal(Vault vault) {

  @Nullable String close(@Nullable String value, String table, UUID row, String column) {
    return value == null ? null : vault.encrypt(value, place(table, row, column));
  }

  @Nullable String open(@Nullable String sealed, String table, UUID row, String column) {
    return sealed == null ? null : vault.decrypt(sealed, place(table, row, column));
  }

  private static String place(String table, UUID row, String column) {
    return String.join("/", ShopScope.required().value(), table, row.toString(), column);
  }
}
