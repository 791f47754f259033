package io.kefu.understanding.model;

import io.kefu.shared.LanguageTag;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Hashed n-grams of characters and words: the feature space that needs no encoder.
 *
 * <p>Dimension, seed and the reading of the text are fixed under {@link #VERSION}, the same for
 * every shop and release, so that the weights of several shops can be laid over each other. A
 * change of any of them is a new version.
 *
 * <p>How a text is read: lower case; every digit is 0 and runs of digits are cut to two, so that
 * all order numbers look alike; a character repeated more than twice counts as two. Languages
 * written without blanks give the 1- to 3-grams of their characters and the Latin words among them,
 * others the 2- to 5-grams of their characters and the 1- and 2-grams of their words.
 */
public final class NgramSpace {

  public static final String VERSION = "ngram-1";
  public static final int DIMENSION = 1 << 20;
  public static final long SEED = 0x4B656675L;

  private static final Set<String> WITHOUT_BLANKS = Set.of("zh", "ja", "th");
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private NgramSpace() {}

  /** Counts the n-grams of a text. */
  public static SparseVector count(NormalText normal, LanguageTag language) {
    Collector into = new Collector();
    int[] text = read(normal.text());
    if (WITHOUT_BLANKS.contains(language.primary().value())) {
      characters(withoutBlanks(text), 1, 3, into);
      words(text, 1, true, into);
    } else {
      characters(text, 2, 5, into);
      words(text, 2, false, into);
    }
    return into.vector();
  }

  private static int[] read(String text) {
    int[] points = text.toLowerCase(Locale.ROOT).codePoints().toArray();
    int[] out = new int[points.length + 2];
    int n = 0;
    out[n++] = '^';
    for (int point : points) {
      int c = Character.isDigit(point) || point == '*' ? '0' : point;
      boolean third = n >= 2 && out[n - 1] == c && out[n - 2] == c;
      if (!third) {
        out[n++] = c;
      }
    }
    out[n++] = '$';
    return Arrays.copyOf(out, n);
  }

  private static int[] withoutBlanks(int[] text) {
    return Arrays.stream(text).filter(c -> c != ' ').toArray();
  }

  private static void characters(int[] text, int shortest, int longest, Collector into) {
    for (int n = shortest; n <= longest; n++) {
      for (int i = 0; i + n <= text.length; i++) {
        into.add(hash(text, i, i + n, n));
      }
    }
  }

  /**
   * Words and, where asked, pairs of neighbours; only Latin words where the rest is read by
   * characters.
   */
  private static void words(int[] text, int longest, boolean latinOnly, Collector into) {
    int before = -1;
    for (int i = 0; i < text.length; ) {
      int end = i;
      while (end < text.length && inWord(text[end], latinOnly)) {
        end++;
      }
      if (end > i) {
        into.add(hash(text, i, end, 101));
        if (longest > 1 && before >= 0) {
          into.add(hash(text, before, end, 102));
        }
        before = i;
      }
      i = Math.max(end, i + 1);
    }
  }

  private static boolean inWord(int c, boolean latinOnly) {
    return latinOnly
        ? c < 0x250 && Character.isLetterOrDigit(c)
        : Character.isLetterOrDigit(c) || c == '\'';
  }

  private static int hash(int[] text, int from, int to, int kind) {
    long h = SEED + kind * PRIME;
    for (int i = from; i < to; i++) {
      h = (h ^ text[i]) * PRIME;
      h ^= h >>> 29;
    }
    h *= 0xBF58476D1CE4E5B9L;
    h ^= h >>> 32;
    return (int) h & (DIMENSION - 1);
  }

  /** Gathers indexes and counts equal ones. */
  private static final class Collector {

    private int[] seen = new int[256];
    private int n;

    void add(int index) {
      if (n == seen.length) {
        seen = Arrays.copyOf(seen, n * 2);
      }
      seen[n++] = index;
    }

    SparseVector vector() {
      Arrays.sort(seen, 0, n);
      int[] index = new int[n];
      float[] value = new float[n];
      int size = 0;
      for (int i = 0; i < n; i++) {
        if (size > 0 && index[size - 1] == seen[i]) {
          value[size - 1]++;
        } else {
          index[size] = seen[i];
          value[size++] = 1;
        }
      }
      return new SparseVector(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
    }
  }
}
