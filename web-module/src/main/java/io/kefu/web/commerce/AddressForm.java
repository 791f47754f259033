package io.kefu.web.commerce;

import io.kefu.commerce.PostalAddress;
import java.util.List;

/** Where an order goes, on the wire. */
public record AddressForm(String name, String phone, List<String> lines, String country) {

  static AddressForm of(PostalAddress address) {
    return new AddressForm(address.name(), address.phone(), address.lines(), address.country());
  }

  /** For a log that prints it by accident. */
  @Override
  public String toString() {
    return "AddressForm[" + country + "]";
  }
}
