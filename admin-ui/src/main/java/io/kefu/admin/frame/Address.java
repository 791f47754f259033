package io.kefu.admin.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The address of a page with what it asks for; what is empty is left out.
 *
 * @param text within the console: {@code /orders.xhtml?status=paid}
 */
public record Address(String text) {

  public Address with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    String sign = text.contains("?") ? "&" : "?";
    return new Address(text + sign + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return text;
  }
}
