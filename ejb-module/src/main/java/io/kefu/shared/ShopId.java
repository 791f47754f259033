package io.kefu.shared;

import java.util.regex.Pattern;

/** The id of a shop (merchant), the unit of isolation: 1 to 36 characters of {@code [a-z0-9-]}. */
public record ShopId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,36}");

  public ShopId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A shop id is 1 to 36 characters of [a-z0-9-], not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
