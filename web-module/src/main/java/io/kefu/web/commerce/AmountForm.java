package io.kefu.web.commerce;

import io.kefu.shared.Money;

/**
 * An amount on the wire.
 *
 * @param amount decimal number as text, with the currency's decimals: {@code 129.90}
 * @param currency ISO 4217
 */
public record AmountForm(String amount, String currency) {

  public static AmountForm of(Money money) {
    return new AmountForm(money.amount().toPlainString(), money.currency().getCurrencyCode());
  }
}
