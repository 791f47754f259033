package io.kefu.inference.internal;

import io.kefu.inference.LanguageGuess;
import io.kefu.shared.LanguageTag;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Ranks languages for chat-length texts, from the surest evidence to the least sure:
 *
 * <ol>
 *   <li><b>Script.</b> Han is Chinese, with kana Japanese, Hangul Korean, and so on; many scripts
 *       name their language. Customers mix product names in Latin letters into every language, so
 *       Latin letters count only where no other script does, or where function words of a Latin
 *       language outnumber the phrases in the other script.
 *   <li><b>Models.</b> Among the languages of a script, the mean of what the detectors say.
 *       fastText's is sharp on big languages, OpenNLP's better on small ones.
 *   <li><b>Short words.</b> "hi", "merci", "dónde": what a text of three words has too few letters
 *       to show.
 *   <li><b>The shop.</b> Its languages are likelier than all others before a letter is read.
 *       Probability is shared out over all languages all the same, so that German in a shop of
 *       Chinese and English comes out as unlikely English.
 * </ol>
 */
final class LanguageRanking {

  /**
   * Odds of a shop's language against any other, before reading. A customer of 20 writes in another
   * one.
   */
  private static final double ALLOWED = 20;

  /** What each short word multiplies the odds of its language with, and how many words count. */
  private static final double PER_SHORT_WORD = 3;

  private static final int MAX_SHORT_WORDS = 4;

  /** So that no language of the script is impossible. */
  private static final double FLOOR = 0.0005;

  /** A script of one language: nearly sure, since a word of a foreign language may be quoted. */
  private static final double NEARLY_SURE = 0.99;

  private final List<LanguageDetector> detectors;
  private final ShortWords shortWords;
  private final Set<String> known;

  LanguageRanking(List<LanguageDetector> detectors, ShortWords shortWords) {
    this.detectors = List.copyOf(detectors);
    this.shortWords = shortWords;
    Set<String> all = new HashSet<>();
    detectors.forEach(detector -> all.addAll(detector.languages()));
    this.known = Set.copyOf(all);
  }

  Set<String> known() {
    return known;
  }

  List<LanguageGuess> rank(String text, Set<LanguageTag> allowed) {
    WrittenText written = WrittenText.of(text);
    if (written.isEmpty()) {
      return List.of();
    }
    Map<String, LanguageTag> wanted = wanted(allowed);
    return probabilities(written, wanted.keySet()).entrySet().stream()
        .filter(entry -> allowed.isEmpty() || wanted.containsKey(entry.getKey()))
        .map(entry -> new LanguageGuess(tag(entry.getKey(), wanted), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(LanguageGuess::probability)
                .reversed()
                .thenComparing(guess -> guess.language().value()))
        .toList();
  }

  private Map<String, Double> probabilities(WrittenText text, Set<String> wanted) {
    UnicodeScript script = script(text);
    if (Scripts.isChineseOrJapanese(script)) {
      return chineseOrJapanese(text, wanted);
    }
    return among(Scripts.languagesOf(script, known), text, s -> s == script, wanted);
  }

  /**
   * Kana tells Japanese; a single {@code の} or face of katakana among Chinese characters does not.
   */
  private Map<String, Double> chineseOrJapanese(WrittenText text, Set<String> wanted) {
    int kana = text.letters(UnicodeScript.HIRAGANA) + text.letters(UnicodeScript.KATAKANA);
    int han = text.letters(UnicodeScript.HAN) + text.letters(UnicodeScript.BOPOMOFO);
    if (kana == 0 && !wanted.contains("ja")) {
      return Map.of("zh", NEARLY_SURE);
    }
    if (kana * 4 >= han && kana > 0 && !text.in(Scripts::isKana).equals("の")) {
      return Map.of("ja", NEARLY_SURE);
    }
    return among(Set.of("zh", "ja"), text, Scripts::isChineseOrJapanese, wanted);
  }

  private Map<String, Double> among(
      Set<String> candidates,
      WrittenText text,
      Predicate<UnicodeScript> scripts,
      Set<String> wanted) {
    if (candidates.size() == 1) {
      return Map.of(candidates.iterator().next(), NEARLY_SURE);
    }
    Map<String, Double> scores = vote(candidates, text.in(scripts));
    Map<String, Integer> hits = shortWords.count(words(text, scripts));
    scores.replaceAll(
        (language, score) ->
            score
                * Math.pow(
                    PER_SHORT_WORD, Math.min(MAX_SHORT_WORDS, hits.getOrDefault(language, 0)))
                * (wanted.contains(language) ? ALLOWED : 1));
    return shares(scores);
  }

  private Map<String, Double> vote(Set<String> candidates, String text) {
    Map<String, Double> scores = new HashMap<>();
    candidates.forEach(language -> scores.put(language, FLOOR));
    for (LanguageDetector detector : detectors) {
      Map<String, Double> said = new HashMap<>(detector.probabilities(text));
      said.keySet().retainAll(candidates);
      shares(said)
          .forEach(
              (language, share) -> scores.merge(language, share / detectors.size(), Double::sum));
    }
    return scores;
  }

  private UnicodeScript script(WrittenText text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.words().forEach(word -> letters.merge(word.script(), word.letters(), Integer::sum));
    letters.remove(UnicodeScript.LATIN);
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(other -> !isLatinWithQuotations(text, other))
        .orElse(UnicodeScript.LATIN);
  }

  private boolean isLatinWithQuotations(WrittenText text, UnicodeScript other) {
    List<String> latin = words(text, script -> script == UnicodeScript.LATIN);
    if (latin.isEmpty()) {
      return false;
    }
    int functionWords =
        shortWords.count(latin).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean aSign = text.letters(other) == 1 && !Scripts.isChineseOrJapanese(other);
    return aSign || functionWords > text.runs(script -> script == other);
  }

  private static List<String> words(WrittenText text, Predicate<UnicodeScript> scripts) {
    return text.words().stream()
        .filter(word -> scripts.test(word.script()))
        .map(WrittenText.Word::text)
        .toList();
  }

  private static Map<String, Double> shares(Map<String, Double> scores) {
    double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
    scores.replaceAll((language, score) -> score / sum);
    return scores;
  }

  private static Map<String, LanguageTag> wanted(Set<LanguageTag> allowed) {
    Map<String, LanguageTag> wanted = new HashMap<>();
    allowed.forEach(
        tag -> wanted.put(LanguageCodes.canonical(tag.primary().value()), tag.primary()));
    return wanted;
  }

  private static LanguageTag tag(String code, Map<String, LanguageTag> wanted) {
    LanguageTag tag = wanted.get(code);
    return tag == null ? new LanguageTag(code) : tag;
  }
}
