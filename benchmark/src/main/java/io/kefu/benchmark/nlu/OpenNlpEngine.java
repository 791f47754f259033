package io.kefu.benchmark.nlu;

import io.kefu.benchmark.nlu.Outcome.Prediction;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP's document categorizer on lower-case words and pairs of words. A setting is the name of
 * an algorithm, the number of iterations and the least number of times that a feature must occur.
 */
final class OpenNlpEngine implements Engine {

  @Override
  public Answering train(List<Example> rows, String setting) throws IOException {
    String[] parts = setting.split(" ");
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, parts[0]);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, Integer.parseInt(parts[1]));
    parameters.put(TrainingParameters.CUTOFF_PARAM, Integer.parseInt(parts[2]));
    parameters.put("PrintMessages", false);
    DoccatFactory features =
        new DoccatFactory(
            new FeatureGenerator[] {
              new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)
            });
    List<DocumentSample> samples =
        rows.stream().map(row -> new DocumentSample(row.intent(), tokens(row.text()))).toList();
    DoccatModel model =
        DocumentCategorizerME.train(
            "en", new CollectionObjectStream<>(samples), parameters, features);
    DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
    return text -> best(categorizer, categorizer.categorize(tokens(text)));
  }

  private static Prediction best(DocumentCategorizerME categorizer, double[] chances) {
    int best = -1;
    for (int k = 0; k < chances.length; k++) {
      boolean inScope = !categorizer.getCategory(k).equals(Example.OUT_OF_SCOPE);
      if (inScope && (best < 0 || chances[k] > chances[best])) {
        best = k;
      }
    }
    return new Prediction(categorizer.getCategory(best), chances[best]);
  }

  private static String[] tokens(String text) {
    return SimpleTokenizer.INSTANCE.tokenize(text.toLowerCase(Locale.ROOT));
  }
}
