package io.kefu.privacy;

/** The kinds of personal data that are recognised in text. */
public enum PersonalDataKind {
  PHONE,
  EMAIL,
  BANK_CARD,
  IDENTITY_NUMBER,
  ADDRESS
}
