package io.kefu.inference.internal;

import io.kefu.inference.LanguageGuess;
import io.kefu.inference.ModelStatus;
import io.kefu.inference.ModelUnusable;
import io.kefu.shared.LanguageTag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The language detectors of this server, as many as can be had, and how each of them is. */
public final class LanguageDetectors implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LanguageDetectors.class.getName());
  private static final String PURPOSE = "language recogniser";

  private final List<LanguageDetector> detectors;
  private final List<ModelStatus> status;
  private final LanguageRanking ranking;

  private LanguageDetectors(List<LanguageDetector> detectors, List<ModelStatus> status) {
    this.detectors = List.copyOf(detectors);
    this.status = List.copyOf(status);
    this.ranking = new LanguageRanking(detectors, ShortWords.load());
  }

  /**
   * @throws ModelUnusable if OpenNLP's model is missing or broken; lid.176 may be
   */
  public static LanguageDetectors open(Path lid176) {
    List<LanguageDetector> detectors = new ArrayList<>();
    List<ModelStatus> status = new ArrayList<>();
    detectors.add(OpenNlpLanguageDetector.open());
    status.add(
        ModelStatus.ready(OpenNlpLanguageDetector.NAME, PURPOSE, OpenNlpLanguageDetector.RESOURCE));
    status.add(addFastText(lid176.toAbsolutePath().normalize(), detectors));
    return new LanguageDetectors(detectors, status);
  }

  /** What {@link #open} would load, before it has. */
  static List<ModelStatus> planned(Path lid176) {
    return List.of(
        ModelStatus.loading(
            OpenNlpLanguageDetector.NAME, PURPOSE, OpenNlpLanguageDetector.RESOURCE),
        ModelStatus.loading(FastTextLanguageDetector.NAME, PURPOSE, lid176.toString()));
  }

  public List<LanguageGuess> rank(String text, Set<LanguageTag> allowed) {
    return ranking.rank(text, allowed);
  }

  public Set<LanguageTag> languages() {
    return ranking.known().stream().map(LanguageTag::new).collect(Collectors.toUnmodifiableSet());
  }

  public List<ModelStatus> status() {
    return status;
  }

  @Override
  public void close() {
    detectors.forEach(LanguageDetector::close);
  }

  private static ModelStatus addFastText(Path file, List<LanguageDetector> detectors) {
    String name = FastTextLanguageDetector.NAME;
    if (Files.notExists(file)) {
      LOG.log(
          Level.INFO,
          "KEFU-INF-003: {0} is not there; OpenNLP recognises languages alone. {1}",
          new Object[] {file, FastTextLanguageDetector.FETCH});
      return ModelStatus.missing(name, PURPOSE, file.toString(), FastTextLanguageDetector.FETCH);
    }
    try {
      detectors.add(FastTextLanguageDetector.open(file));
      return ModelStatus.ready(name, PURPOSE, file.toString());
    } catch (ModelUnusable e) {
      LOG.log(
          Level.WARNING, "KEFU-INF-004: OpenNLP recognises languages alone. {0}", e.getMessage());
      return ModelStatus.failed(name, PURPOSE, file.toString(), e.cure());
    }
  }
}
