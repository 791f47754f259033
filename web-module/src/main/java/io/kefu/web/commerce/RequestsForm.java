package io.kefu.web.commerce;

import io.kefu.commerce.ShopRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What customers asked for an order and confirmed, newest first, on the wire. */
public record RequestsForm(List<RequestForm> requests) {

  static RequestsForm of(List<ShopRequest> requests) {
    return new RequestsForm(requests.stream().map(RequestForm::of).toList());
  }

  /**
   * One request.
   *
   * @param kind {@code address_change return exchange invoice price_difference urge}
   * @param details by kind: {@code address phone item reason wanted form buyer title tax_no}
   * @param amount that it comes to; null if none
   * @param until when it may be made; null if there is no limit
   */
  public record RequestForm(
      String number,
      String kind,
      Map<String, String> details,
      @Nullable AmountForm amount,
      @Nullable Instant until,
      Instant confirmedAt) {

    static RequestForm of(ShopRequest request) {
      return new RequestForm(
          request.number(),
          request.content().kind().code(),
          new TreeMap<>(request.content().details()),
          Optional.ofNullable(request.amount()).map(AmountForm::of).orElse(null),
          request.until(),
          Optional.ofNullable(request.doneAt()).orElse(request.preparedAt()));
    }
  }
}
