package io.kefu.web.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.commerce.Customer;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Reads customers from the wire. */
final class CustomerReader {

  private CustomerReader() {}

  /**
   * @throws InvalidRequest naming every wrong field
   */
  static Customer read(String userId, @Nullable JsonNode body) {
    Fields fields = Fields.of(body);
    Customer customer =
        new Customer(
            PathName.inBody(fields, "user_id", userId, false),
            fields.optionalLine("name", Limits.NAME),
            language(fields),
            fields.optionalLine("tier", Limits.SHORT),
            fields.optionalLine("phone", Limits.SHORT),
            fields.optionalLine("email", Limits.EMAIL));
    fields.check();
    return customer;
  }

  private static @Nullable String language(Fields fields) {
    String written = fields.optionalLine("language", 35);
    if (written == null || fields.named("language")) {
      return null;
    }
    try {
      return new LanguageTag(written).value();
    } catch (IllegalArgumentException e) {
      fields.wrong("language", "must be a BCP 47 language tag, such as zh-CN");
      return null;
    }
  }
}
