package io.kefu.knowledge.internal;

import io.kefu.inference.Embedding;
import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.knowledge.ArticleDraft;
import io.kefu.shared.LanguageTag;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Encodes the demo articles' wordings while the application is built: {@code DemoVectorsBuilder
 * OUTPUT CACHE MODELS}, three folders. What was encoded before is taken from the cache.
 */
public final class DemoVectorsBuilder {

  private DemoVectorsBuilder() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      throw new IllegalArgumentException("Usage: DemoVectorsBuilder OUTPUT CACHE MODELS");
    }
    for (String language : DemoArticles.LANGUAGES) {
      List<String> wordings =
          DemoArticles.drafts(language).stream()
              .map(ArticleDraft::wordings)
              .flatMap(List::stream)
              .distinct()
              .toList();
      Path kept = Path.of(arguments[1]).resolve(checksum(wordings) + ".bin");
      if (!Files.exists(kept)) {
        write(encoded(wordings, language, Path.of(arguments[2])), kept);
      }
      Path output = Path.of(arguments[0]).resolve(DemoArticles.vectorFile(language));
      Files.createDirectories(output.getParent());
      Files.copy(kept, output, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String checksum(List<String> wordings) {
    return UUID.nameUUIDFromBytes(String.join("\n", wordings).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  private static ReadyVectors encoded(List<String> wordings, String language, Path models) {
    try (OnnxEncoders encoders = OnnxEncoders.open(models, EncoderLimits.standard())) {
      TextEncoder encoder = encoders.forLanguage(new LanguageTag(language)).orElseThrow();
      Map<String, float[]> vectors =
          wordings.parallelStream()
              .map(wording -> Map.entry(wording, encoder.encodeAll(List.of(wording)).get(0)))
              .collect(Collectors.toMap(Map.Entry::getKey, e -> vector(e.getValue())));
      return new ReadyVectors(encoder.space(), vectors);
    }
  }

  private static float[] vector(Embedding embedding) {
    return embedding.vector();
  }

  /** Written beside and moved, so that builds at the same time never see half a file. */
  private static void write(ReadyVectors vectors, Path kept) throws IOException {
    Files.createDirectories(kept.getParent());
    Path half = Files.createTempFile(kept.getParent(), "half-", ".bin");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
      vectors.write(out);
    }
    Files.move(half, kept, StandardCopyOption.REPLACE_EXISTING);
  }
}
