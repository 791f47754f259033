package io.kefu.commerce.internal;

import io.kefu.commerce.PostalAddress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals the address of an order. */
record AddressSeal(Seal seal) {

  private static final String TABLE = "shop_order";

  /**
   * An address at rest. The country stays readable: it is needed for reports and tells nothing of a
   * person.
   */
  record Sealed(String name, String phone, String lines, String country) {}

  @Nullable Sealed close(@Nullable PostalAddress address, UUID order) {
    if (address == null) {
      return null;
    }
    return new Sealed(
        close(address.name(), order, "name"),
        close(address.phone(), order, "phone"),
        close(Texts.write(address.lines()), order, "lines"),
        address.country());
  }

  PostalAddress open(Sealed sealed, UUID order) {
    List<String> lines = Texts.lines(open(sealed.lines(), order, "lines"));
    return new PostalAddress(
        open(sealed.name(), order, "name"),
        open(sealed.phone(), order, "phone"),
        lines,
        sealed.country());
  }

  private String close(String value, UUID order, String column) {
    return Objects.requireNonNull(seal.close(value, TABLE, order, column));
  }

  private String open(String sealed, UUID order, String column) {
    return Objects.requireNonNull(seal.open(sealed, TABLE, order, column));
  }
}
