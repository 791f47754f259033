package io.kefu.dialogue.internal;

import io.kefu.privacy.PersonalDataKind;
import io.kefu.privacy.PersonalValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where to send an order, as this message says it. Lives for the turn alone: the shop keeps it
 * sealed with the request.
 *
 * @param details {@code address}, {@code phone} or both
 */
record Contact(Map<String, String> details) {

  /** Empty where the message has neither. */
  static Optional<Contact> of(Turn turn) {
    Map<String, String> details = new LinkedHashMap<>();
    String address =
        turn.situation().personal().stream()
            .filter(v -> v.kind() == PersonalDataKind.ADDRESS)
            .map(PersonalValue::value)
            .collect(Collectors.joining(" "));
    if (!address.isBlank()) {
      details.put("address", address);
    }
    turn.situation().personal().stream()
        .filter(v -> v.kind() == PersonalDataKind.PHONE)
        .findFirst()
        .ifPresent(v -> details.put("phone", v.value()));
    return details.isEmpty() ? Optional.empty() : Optional.of(new Contact(details));
  }

  /** What is given, without the values. */
  String kinds() {
    return String.join("+", details.keySet());
  }

  String text() {
    return String.join(", ", details.values());
  }

  @Override
  public String toString() {
    return "Contact[" + kinds() + "]";
  }
}
