package io.kefu.inference.internal;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which languages are written in which script, after ISO 15924 and the Unicode CLDR's table of
 * languages.
 */
final class Scripts {

  private static final Map<UnicodeScript, Set<String>> LANGUAGES = languages();

  /** Written in Latin letters too. */
  private static final Set<String> LATIN_TOO = Set.of("sr", "az", "uz", "ku", "tk", "sh");

  private static final Set<String> NOT_LATIN = notLatin();

  private Scripts() {}

  /** Of these languages, those written in the script. */
  static Set<String> languagesOf(UnicodeScript script, Set<String> known) {
    Set<String> languages = new HashSet<>(known);
    if (script == UnicodeScript.LATIN) {
      languages.removeAll(NOT_LATIN);
    } else {
      languages.retainAll(LANGUAGES.getOrDefault(script, Set.of()));
    }
    return languages;
  }

  static boolean isKana(UnicodeScript script) {
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
  }

  static boolean isChineseOrJapanese(UnicodeScript script) {
    return script == UnicodeScript.HAN || script == UnicodeScript.BOPOMOFO || isKana(script);
  }

  private static Set<String> notLatin() {
    Set<String> languages = new HashSet<>();
    LANGUAGES.values().forEach(languages::addAll);
    languages.removeAll(LATIN_TOO);
    return Set.copyOf(languages);
  }

  private static Map<UnicodeScript, Set<String>> languages() {
    Map<UnicodeScript, Set<String>> map = new EnumMap<>(UnicodeScript.class);
    List.of(
            "HAN zh ja yue wuu",
            "BOPOMOFO zh",
            "HIRAGANA ja",
            "KATAKANA ja",
            "HANGUL ko",
            "THAI th",
            "LAO lo",
            "KHMER km",
            "MYANMAR my",
            "TIBETAN bo dz",
            "GEORGIAN ka xmf",
            "ARMENIAN hy",
            "GREEK el",
            "HEBREW he yi",
            "TAMIL ta",
            "TELUGU te",
            "KANNADA kn",
            "MALAYALAM ml",
            "SINHALA si",
            "GUJARATI gu",
            "GURMUKHI pa",
            "ORIYA or",
            "THAANA dv",
            "ETHIOPIC am ti",
            "BENGALI bn as bpy",
            "DEVANAGARI hi mr ne sa new mai bh gom dty bih",
            "ARABIC ar fa ur ps sd ug ckb azb arz pnb lrc mzn ku",
            "CYRILLIC ru uk be bg sr mk kk ky tg mn tt ba cv ce os av kv mhr mrj myv sah tyv xal"
                + " bxr krc lez rue uz sh")
        .forEach(
            line -> {
              String[] parts = line.split(" ");
              map.put(
                  UnicodeScript.valueOf(parts[0]),
                  Set.of(parts).stream()
                      .filter(part -> !part.equals(parts[0]))
                      .collect(Collectors.toUnmodifiableSet()));
            });
    return map;
  }
}
