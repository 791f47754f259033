package io.kefu.inference.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * Codes of languages in one form: ISO 639-1 where there is one, else ISO 639-3, macro-languages
 * instead of their chief member (Mandarin is {@code zh}, Bokmål {@code no}).
 */
final class LanguageCodes {

  private static final Map<String, String> SHORTER = shorter();

  private LanguageCodes() {}

  static String canonical(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    return SHORTER.getOrDefault(lower, lower);
  }

  private static Map<String, String> shorter() {
    Map<String, String> codes = new HashMap<>();
    for (String language : Locale.getISOLanguages()) {
      try {
        codes.put(new Locale(language).getISO3Language(), language);
      } catch (MissingResourceException e) {
        // A code without a three-letter form needs no mapping.
      }
    }
    codes.putAll(
        Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"),
            Map.entry("lvs", "lv"),
            Map.entry("zsm", "ms"),
            Map.entry("swh", "sw"),
            Map.entry("nb", "no"),
            Map.entry("nob", "no"),
            Map.entry("ekk", "et"),
            Map.entry("azj", "az"),
            Map.entry("kmr", "ku"),
            Map.entry("khk", "mn"),
            Map.entry("als", "sq"),
            Map.entry("ydd", "yi"),
            Map.entry("uzn", "uz"),
            Map.entry("plt", "mg"),
            Map.entry("npi", "ne"),
            Map.entry("fil", "tl"),
            Map.entry("iw", "he"),
            Map.entry("in", "id"),
            Map.entry("ji", "yi"),
            Map.entry("ltg", "lv"),
            Map.entry("arb", "ar"),
            Map.entry("ory", "or")));
    codes.replaceAll(
        (from, to) ->
            switch (to) {
              case "iw" -> "he";
              case "in" -> "id";
              case "ji" -> "yi";
              case "nb" -> "no";
              default -> to;
            });
    return Map.copyOf(codes);
  }
}
