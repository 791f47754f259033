package io.kefu.commerce;

import java.util.List;

/** Where an order goes. Personal: never logged. */
public record PostalAddress(String name, String phone, List<String> lines, String country) {

  @Override
  public String toString() {
    return "PostalAddress[" + country + "]";
  }
}
