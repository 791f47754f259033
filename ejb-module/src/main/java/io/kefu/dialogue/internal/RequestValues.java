package io.kefu.dialogue.internal;

import io.kefu.commerce.RequestOutcome;
import io.kefu.commerce.ShopRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a flow keeps of the request that the shop prepared or did, among its slots. Nothing of what
 * was asked.
 */
final class RequestValues {

  private RequestValues() {}

  static Map<String, String> of(RequestOutcome outcome, Wording words) {
    if (outcome instanceof RequestOutcome.Refused refused) {
      return Map.of("request.refusal", refused.why().code());
    }
    return outcome instanceof RequestOutcome.Prepared prepared
        ? of(prepared.request(), words)
        : of(((RequestOutcome.Done) outcome).request(), words);
  }

  private static Map<String, String> of(ShopRequest request, Wording words) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(Known.REQUEST, request.number());
    Optional.ofNullable(request.amount())
        .ifPresent(a -> values.put("request.amount", words.money(a)));
    Optional.ofNullable(request.until()).ifPresent(u -> values.put("request.until", words.date(u)));
    Optional.ofNullable(request.doneAt()).ifPresent(d -> values.put("request.on", words.date(d)));
    return values;
  }

  /** Which outcome of the call it is. */
  static String code(RequestOutcome outcome) {
    if (outcome instanceof RequestOutcome.Prepared) {
      return "prepared";
    }
    return outcome instanceof RequestOutcome.Done ? "done" : "refused";
  }
}
