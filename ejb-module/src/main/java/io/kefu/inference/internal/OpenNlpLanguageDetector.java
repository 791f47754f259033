package io.kefu.inference.internal;

import io.kefu.inference.ModelUnusable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's detector: 103 languages, good at those with little text in the world. Plain Java,
 * nothing to close.
 */
final class OpenNlpLanguageDetector implements LanguageDetector {

  static final String NAME = "langdetect-183";
  static final String RESOURCE = "/langdetect-183.bin";

  private static final String CURE =
      "Put the jar opennlp-models-langdetect of the version named in the root pom beside those of"
          + " DJL, in the server's folder lib/nlp.";

  private final LanguageDetectorME detector;

  private OpenNlpLanguageDetector(LanguageDetectorModel model) {
    this.detector = new LanguageDetectorME(model);
  }

  /**
   * @throws ModelUnusable if the model is not on the class path or broken
   */
  static OpenNlpLanguageDetector open() {
    try (InputStream in = LanguageDetectorME.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new ModelUnusable(RESOURCE, "is not on the class path", CURE);
      }
      return new OpenNlpLanguageDetector(new LanguageDetectorModel(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new ModelUnusable(RESOURCE, "cannot be read: " + e, CURE, e);
    }
  }

  @Override
  public Map<String, Double> probabilities(String text) {
    Map<String, Double> probabilities = new HashMap<>();
    for (Language language : detector.predictLanguages(text)) {
      probabilities.merge(
          LanguageCodes.canonical(language.getLang()), language.getConfidence(), Double::sum);
    }
    return probabilities;
  }

  @Override
  public Set<String> languages() {
    return Arrays.stream(detector.getSupportedLanguages())
        .map(LanguageCodes::canonical)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void close() {
    // Plain objects on the heap.
  }
}
