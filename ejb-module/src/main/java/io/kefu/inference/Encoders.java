package io.kefu.inference;

import io.kefu.shared.LanguageTag;
import java.util.List;
import java.util.Optional;

/** The encoders by language. */
public interface Encoders {

  /**
   * The encoder of that language; empty where none is installed (n-grams alone serve that
   * language).
   */
  Optional<TextEncoder> forLanguage(LanguageTag language);

  List<TextEncoder> all();
}
