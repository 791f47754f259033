package io.kefu.inference;

import io.kefu.inference.internal.LanguageDetectors;
import io.kefu.shared.LanguageTag;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The recogniser that Kefu ships, for a server and for a plain JVM alike: script, fastText's
 * lid.176 and OpenNLP together; without the file of lid.176, which is optional, OpenNLP alone.
 *
 * <p>Owns native memory; whoever opens it closes it. Safe for several threads.
 */
public final class CombinedLanguageRecogniser implements LanguageRecogniser, AutoCloseable {

  private final LanguageDetectors detectors;

  private CombinedLanguageRecogniser(LanguageDetectors detectors) {
    this.detectors = detectors;
  }

  /**
   * @param lid176 where lid.176.ftz lies, or would
   * @throws ModelUnusable if OpenNLP's model is missing or broken
   */
  public static CombinedLanguageRecogniser open(Path lid176) {
    return new CombinedLanguageRecogniser(LanguageDetectors.open(lid176));
  }

  @Override
  public List<LanguageGuess> recognise(String text, Set<LanguageTag> allowed) {
    return detectors.rank(text, allowed);
  }

  @Override
  public Set<LanguageTag> languages() {
    return detectors.languages();
  }

  /** How its models are. */
  public List<ModelStatus> models() {
    return detectors.status();
  }

  @Override
  public void close() {
    detectors.close();
  }
}
