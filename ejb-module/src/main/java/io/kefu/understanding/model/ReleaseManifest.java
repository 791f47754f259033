package io.kefu.understanding.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The first page of a release: {@code manifest.json} in its folder.
 *
 * @param formatVersion of the folder
 * @param dataChecksum SHA-256 of what it was trained from and by, in hex
 * @param recipe how it was trained, with version
 * @param ngramSpace version, dimension and seed of the hashed feature space
 * @param files SHA-256 in hex of every other file of the folder
 */
public record ReleaseManifest(
    int formatVersion,
    String id,
    Instant created,
    String dataChecksum,
    String recipe,
    NgramSpaceMark ngramSpace,
    List<LanguagePart> languages,
    Map<String, String> files) {

  public static final int FORMAT = 2;

  /** The hashed feature space that a release was trained in. */
  public record NgramSpaceMark(String version, int dimension, long seed) {

    public static NgramSpaceMark current() {
      return new NgramSpaceMark(NgramSpace.VERSION, NgramSpace.DIMENSION, NgramSpace.SEED);
    }
  }

  /**
   * One language.
   *
   * @param space vector space of the embeddings, with their dimension
   * @param members names of the linear members, each with a file
   */
  public record LanguagePart(
      String language,
      int examples,
      String space,
      int dimension,
      List<String> members,
      EnsemblePart full,
      EnsemblePart lexical,
      double splitConfidence) {

    public static LanguagePart of(LanguageTrainer.Trained trained, int examples) {
      LanguageModel model = trained.model();
      return new LanguagePart(
          model.language().value(),
          examples,
          model.space(),
          model.dimension(),
          model.members().stream().map(LinearMember::name).toList(),
          EnsemblePart.of(model.full(), trained.full()),
          EnsemblePart.of(model.lexical(), trained.lexical()),
          model.splitConfidence());
    }
  }

  /**
   * One ensemble with its figures from cross-validation.
   *
   * @param inScope weights of the calibration of the scope
   * @param right weights of the calibration of the intent
   */
  public record EnsemblePart(
      List<Voice> voices, double[] inScope, double[] right, double threshold, Metrics metrics) {

    public static EnsemblePart of(IntentEnsemble ensemble, Metrics metrics) {
      return new EnsemblePart(
          ensemble.voices(),
          ensemble.calibrations().inScope().weights(),
          ensemble.calibrations().right().weights(),
          ensemble.threshold(),
          metrics);
    }

    /** Whether that member has a voice. */
    public boolean hears(String member) {
      return voices.stream().anyMatch(voice -> voice.member().equals(member));
    }

    public IntentEnsemble ensemble(Labels labels, List<IntentMember> members) {
      return new IntentEnsemble(
          labels,
          voices,
          members,
          new IntentEnsemble.Calibrations(new Calibration(inScope), new Calibration(right)),
          threshold);
    }
  }
}
