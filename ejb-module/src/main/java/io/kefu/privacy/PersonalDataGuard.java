package io.kefu.privacy;

/** Lifts personal data out of text. Safe for several threads. */
public interface PersonalDataGuard {

  /**
   * Finds and masks phone numbers, e-mail addresses, bank cards, identity numbers and postal
   * addresses. Order numbers, waybills and amounts stay.
   *
   * @param region ISO 3166 country in which numbers without a country code are read, such as {@code
   *     CN}
   */
  ProtectedText protect(String text, String region);
}
