package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import io.kefu.inference.Encoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Vectors from hashed pairs of letters: alike for texts that look alike, the same on every run, and
 * quick.
 */
final class HashedEncoders implements Encoders {

  private final List<Hashed> encoders;

  HashedEncoders(String version) {
    encoders =
        List.of(
            new Hashed("zh", "hashed-zh-" + version, 512),
            new Hashed("en", "hashed-en-" + version, 384));
  }

  @Override
  public Optional<TextEncoder> forLanguage(LanguageTag language) {
    return encoders.stream()
        .filter(encoder -> encoder.language.equals(language.primary().value()))
        .map(TextEncoder.class::cast)
        .findFirst();
  }

  @Override
  public List<TextEncoder> all() {
    return List.copyOf(encoders);
  }

  int textsEncoded() {
    return encoders.stream().mapToInt(encoder -> encoder.texts.get()).sum();
  }

  private static final class Hashed implements TextEncoder {
    private final String language;
    private final String space;
    private final int dimension;
    private final AtomicInteger texts = new AtomicInteger();

    Hashed(String language, String space, int dimension) {
      this.language = language;
      this.space = space;
      this.dimension = dimension;
    }

    @Override
    public String space() {
      return space;
    }

    @Override
    public int dimension() {
      return dimension;
    }

    @Override
    public Embedding encode(String text) {
      texts.incrementAndGet();
      float[] vector = new float[dimension];
      String padded = " " + text.toLowerCase(Locale.ROOT) + " ";
      for (int i = 0; i + 2 <= padded.length(); i++) {
        vector[Math.floorMod(padded.substring(i, i + 2).hashCode() * 31, dimension)] += 1;
      }
      double length = 0;
      for (float number : vector) {
        length += number * number;
      }
      for (int i = 0; i < dimension; i++) {
        vector[i] /= (float) Math.sqrt(length);
      }
      return new Embedding(space, vector);
    }

    @Override
    public List<Embedding> encodeAll(List<String> all) {
      return all.stream().map(this::encode).toList();
    }
  }
}
