package io.kefu.understanding;

import io.kefu.understanding.model.NormalText;
import java.util.Locale;

/** The form in which two texts are the same to a model: {@code ＯＫ ！} and {@code ok !}. */
public final class NormalForm {

  private NormalForm() {}

  /**
   * Compatibility forms unified, runs of blanks one blank, invisible characters gone, lower case.
   */
  public static String of(String text) {
    return NormalText.of(text).text().toLowerCase(Locale.ROOT);
  }
}
