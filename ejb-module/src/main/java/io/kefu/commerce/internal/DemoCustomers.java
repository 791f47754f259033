package io.kefu.commerce.internal;

import io.kefu.commerce.Customer;
import io.kefu.commerce.PostalAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The customers of the demo shop. Nobody of them exists: names are numbered, e-mail addresses lie
 * in a domain reserved for examples, phone numbers in ranges that are never assigned (China: 100…,
 * North America: 555-01xx).
 */
final class DemoCustomers {

  static final String FIRST = "12345";

  /** Ids of the customers whose orders are planned by name or who have none. */
  private static final int NAMED_FROM = 10_001;

  /** The customers from here on have made-up orders. */
  static final int INVENTED_FROM = 10_011;

  static final int LAST = 10_059;

  private static final List<String> TIERS = List.of("regular", "silver", "gold", "platinum");

  private DemoCustomers() {}

  static Map<String, Customer> byId() {
    Map<String, Customer> customers = new LinkedHashMap<>();
    int number = 0;
    for (String id : ids()) {
      customers.put(id, customer(id, number++));
    }
    return customers;
  }

  private static List<String> ids() {
    List<String> ids = new ArrayList<>();
    ids.add(FIRST);
    for (int id = NAMED_FROM; id <= LAST; id++) {
      ids.add(Integer.toString(id));
    }
    return ids;
  }

  private static Customer customer(String id, int number) {
    boolean english = english(number);
    return new Customer(
        id,
        (english ? "Demo Customer %02d" : "示例客户 %02d").formatted(number),
        english ? "en-US" : "zh-CN",
        TIERS.get(number % TIERS.size()),
        (english ? "+1 202 555 01%02d" : "100 0000 00%02d").formatted(number),
        "customer%02d@example.com".formatted(number));
  }

  /** Every fifth customer speaks English. */
  private static boolean english(int number) {
    return number % 5 == 4;
  }

  static PostalAddress address(Customer customer) {
    boolean english = "en-US".equals(customer.language());
    String name = Objects.requireNonNull(customer.name(), "each has a name");
    String number = name.substring(name.length() - 2);
    return new PostalAddress(
        name,
        Objects.requireNonNull(customer.phone(), "each has a phone"),
        english
            ? List.of(number + " Example Street", "Sampletown, EX 000" + number)
            : List.of("示例省示例市示例区", "示例路 " + number + " 号"),
        english ? "US" : "CN");
  }
}
