package io.kefu.commerce.internal;

import java.util.Random;

/**
 * Waybill numbers in each carrier's own form, check digits included, so that they are recognised in
 * text.
 */
final class DemoWaybills {

  private static final int[] S10_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

  private DemoWaybills() {}

  /** Always the same number for the same order. */
  static String of(String carrier, String orderNo) {
    Random random = new Random(orderNo.hashCode());
    return switch (carrier) {
      case "SF" -> "SF" + digits(random, 13);
      case "YTO" -> "YT" + digits(random, 13);
      case "ZTO" -> "78" + digits(random, 12);
      case "JD" -> "JDV" + digits(random, 12);
      case "EMS" -> postal(digits(random, 8));
      case "UPS" -> courier("12345E" + digits(random, 9));
      case "DHL" -> digits(random, 10);
      default ->
          throw new IllegalArgumentException(
              "no form of waybill is known for carrier '" + carrier + "'");
    };
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
    }
    return digits.toString();
  }

  /** UPU S10: two letters, eight digits, a check digit modulo 11, the country. */
  private static String postal(String serial) {
    int sum = 0;
    for (int i = 0; i < S10_WEIGHTS.length; i++) {
      sum += S10_WEIGHTS[i] * (serial.charAt(i) - '0');
    }
    int check = 11 - sum % 11;
    return "EB" + serial + (check == 10 ? 0 : check == 11 ? 5 : check) + "CN";
  }

  /**
   * 1Z, fifteen characters, a check digit modulo 10; a letter counts as its code minus 63, modulo
   * 10.
   */
  private static String courier(String body) {
    int odd = 0;
    int even = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      int value = Character.isDigit(c) ? c - '0' : (c - 63) % 10;
      if (i % 2 == 0) {
        odd += value;
      } else {
        even += value;
      }
    }
    return "1Z" + body + (10 - (odd + 2 * even) % 10) % 10;
  }
}
