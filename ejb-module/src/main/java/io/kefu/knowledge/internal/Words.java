package io.kefu.knowledge.internal;

import io.kefu.shared.LanguageTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words and codes of a text. Done here and not in the index, so that every index, whatever its
 * make, holds the same words: it is given them with blanks between and splits there.
 *
 * <p>Chinese is segmented by Lucene's hidden Markov model; English is lower-cased and stemmed;
 * other languages are lower-cased.
 */
final class Words {

  /** Longer texts say no more about what is asked; bounds the query. */
  private static final int MOST = 64;

  private static final Set<String> CHINESE_STOP_WORDS =
      words("的 了 吗 呢 啊 吧 呀 嘛 哦 我 你 您 我们 你们 是 在 有 和 就 也 都 还 着 个 请 请问 这 那");

  private static final CharArraySet ENGLISH_STOP_WORDS =
      new CharArraySet(
          words(
              "a an the i my me we our you your it its this that is are was be been am do does did"
                  + " can could will would may to of in on at for with and or if so as by from have"
                  + " has had i'm i've"),
          true);

  /** Order numbers, waybills, product numbers: parts of letters and digits that hold a digit … */
  private static final String WITH_DIGIT =
      "(?=[\\p{Alnum}._-]*\\d)[\\p{Alnum}]+(?:[._-][\\p{Alnum}]+)*";

  /** … or capitals with hyphens between them. */
  private static final String CAPITALS = "[A-Z]+(?:-[A-Z]+)+";

  private static final Pattern CODE =
      Pattern.compile("(?<![\\p{Alnum}_-])(?:" + WITH_DIGIT + "|" + CAPITALS + ")(?![\\p{Alnum}])");

  private static final int SHORTEST_CODE = 5;

  private static final Analyzer CHINESE = new SmartChineseAnalyzer();
  private static final Analyzer ENGLISH = new English();
  private static final Analyzer OTHER = new LowerCased();

  private Words() {}

  /** Reads the dictionaries, which takes a second, so that no customer waits for them. */
  static void load() {
    of("词典", LanguageTag.CHINESE);
    of("dictionary", LanguageTag.ENGLISH);
  }

  /** Distinct words in the order of the text, at most 64; none for a text of stop words. */
  static List<String> of(String text, LanguageTag language) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return switch (language.primary().value()) {
      case "zh" ->
          tokens(CHINESE, plain).stream()
              .filter(word -> !CHINESE_STOP_WORDS.contains(word))
              .toList();
      case "en" -> tokens(ENGLISH, plain);
      default -> tokens(OTHER, plain);
    };
  }

  /** Distinct codes, upper case. */
  static List<String> codes(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    List<String> codes = new ArrayList<>();
    Matcher matcher = CODE.matcher(plain);
    while (matcher.find() && codes.size() < MOST) {
      if (matcher.group().length() >= SHORTEST_CODE) {
        codes.add(matcher.group().toUpperCase(Locale.ROOT));
      }
    }
    return codes.stream().distinct().toList();
  }

  private static List<String> tokens(Analyzer analyzer, String text) {
    List<String> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("words", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (tokens.size() < MOST && stream.incrementToken()) {
        tokens.add(term.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory could not be read", e);
    }
    return tokens.stream().filter(token -> !token.isBlank()).distinct().toList();
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  private static final class English extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(source));
      return new TokenStreamComponents(
          source, new PorterStemFilter(new StopFilter(lower, ENGLISH_STOP_WORDS)));
    }
  }

  private static final class LowerCased extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      return new TokenStreamComponents(source, new LowerCaseFilter(source));
    }
  }
}
