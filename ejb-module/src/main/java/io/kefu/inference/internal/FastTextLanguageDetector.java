package io.kefu.inference.internal;

import ai.djl.Model;
import ai.djl.ModelException;
import ai.djl.modality.Classifications;
import ai.djl.modality.Classifications.Classification;
import ai.djl.translate.TranslateException;
import io.kefu.inference.ModelUnusable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** fastText's lid.176: 176 languages, best at the big ones. */
final class FastTextLanguageDetector implements LanguageDetector {

  static final String NAME = "lid.176";
  static final String SHA_256 = "8f3472cfe8738a7b6099e8e999c3cbfae0dcd15696aac7d7738a8039db603e83";
  static final String FETCH =
      "Run server-config/models/fetch-lid176.sh with the folder of the models (it needs npm), or"
          + " name the file with kefu.inference.language.lid176.";

  private final Model model;
  private final PredictorPool<String, Classifications> predictors;

  private FastTextLanguageDetector(Model model) {
    this.model = model;
    this.predictors = new PredictorPool<>(model, new FastTextTranslator());
  }

  /**
   * @throws ModelUnusable if the file is not lid.176.ftz as pinned: the native library would end
   *     the process
   */
  static FastTextLanguageDetector open(Path file) {
    Model model = new FastTextModel(NAME);
    try {
      ModelFolder.check(file, SHA_256, "Delete it. " + FETCH);
      model.load(file.getParent(), file.getFileName().toString());
      return new FastTextLanguageDetector(model);
    } catch (IOException | ModelException e) {
      model.close();
      throw new ModelUnusable(file.toString(), "cannot be loaded: " + e.getMessage(), FETCH, e);
    } catch (LinkageError e) {
      model.close();
      throw new ModelUnusable(
          file.toString(),
          "needs fastText's native library, which has no build for this system",
          "Nothing to do: OpenNLP recognises languages alone.",
          e);
    }
  }

  @Override
  public Map<String, Double> probabilities(String text) {
    Map<String, Double> probabilities = new HashMap<>();
    for (Classification guess : classify(text).<Classification>items()) {
      probabilities.merge(code(guess.getClassName()), guess.getProbability(), Double::sum);
    }
    return probabilities;
  }

  @Override
  public Set<String> languages() {
    return Arrays.stream(model.getProperty(FastTextModel.LABELS).split(" "))
        .map(FastTextLanguageDetector::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void close() {
    predictors.close();
    model.close();
  }

  private Classifications classify(String text) {
    try {
      return predictors.predict(text);
    } catch (TranslateException e) {
      throw new IllegalStateException("lid.176 could not classify a text", e);
    }
  }

  /**
   * Where fastText writes {@code als} it means Alemannic; elsewhere that is the code of Tosk
   * Albanian.
   */
  private static String code(String label) {
    return label.equals("als") ? "gsw" : LanguageCodes.canonical(label);
  }
}
