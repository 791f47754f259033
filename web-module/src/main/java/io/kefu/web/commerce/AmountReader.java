package io.kefu.web.commerce;

import io.kefu.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts. */
final class AmountReader {

  /** Up to a trillion, as a text that no locale changes. */
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

  private static final Money STAND_IN = Money.of("0", "CNY");

  private AmountReader() {}

  /** An amount that is not negative, required. */
  static Money read(Fields parent, String name) {
    Fields fields = parent.object(name);
    String amount = fields.line("amount", Limits.SHORT);
    String code = fields.line("currency", Limits.SHORT);
    boolean number = AMOUNT.matcher(amount).matches();
    if (!number) {
      fields.wrongOnce(
          "amount",
          "must be a decimal number of at least 0, written as a string, such as \"129.90\"");
    }
    Optional<Currency> currency = currency(fields, code);
    return number ? currency.map(c -> money(fields, amount, c)).orElse(STAND_IN) : STAND_IN;
  }

  private static Optional<Currency> currency(Fields fields, String code) {
    Optional<Currency> known =
        Currency.getAvailableCurrencies().stream()
            .filter(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0)
            .findFirst();
    if (known.isEmpty()) {
      fields.wrongOnce("currency", "must be an ISO 4217 code such as CNY");
    }
    return known;
  }

  private static Money money(Fields fields, String amount, Currency currency) {
    BigDecimal number = new BigDecimal(amount).stripTrailingZeros();
    if (number.scale() > currency.getDefaultFractionDigits()) {
      fields.wrong(
          "amount",
          "must have at most "
              + currency.getDefaultFractionDigits()
              + " decimals in "
              + currency.getCurrencyCode());
    }
    return new Money(number, currency);
  }
}
