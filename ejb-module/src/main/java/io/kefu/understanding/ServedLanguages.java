package io.kefu.understanding;

import io.kefu.shared.LanguageTag;
import java.util.Collection;
import java.util.List;

/** How well each language is served, by the release of the shop in {@code ShopScope}. */
public interface ServedLanguages {

  /**
   * One for each language asked for and each that the release knows, in that order, without
   * repeating.
   */
  List<ServedLanguage> of(Collection<LanguageTag> on);
}
