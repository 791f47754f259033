package io.kefu.inference.internal;

/** Makes any Java string fit for the native tokenizer. */
final class EncoderText {

  /**
   * Longer texts are cut before they are tokenised, so that a text of a megabyte costs no more than
   * a long one. 512 tokens are some 2,500 characters of English and 510 of Chinese.
   */
  static final int MAX_CHARS = 8_192;

  private static final char REPLACEMENT = '\uFFFD';

  private EncoderText() {}

  /**
   * The text with unpaired surrogates and zero characters replaced: neither can be handed over as
   * UTF-8.
   */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_CHARS));
    int i = 0;
    while (i < text.length() && clean.length() < MAX_CHARS) {
      int codePoint = text.codePointAt(i);
      clean.appendCodePoint(fits(codePoint) ? codePoint : REPLACEMENT);
      i += Character.charCount(codePoint);
    }
    return clean.toString();
  }

  private static boolean fits(int codePoint) {
    return codePoint != 0
        && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
