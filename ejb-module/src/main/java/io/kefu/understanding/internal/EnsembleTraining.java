package io.kefu.understanding.internal;

import io.kefu.inference.Encoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.LanguageFigures;
import io.kefu.understanding.ReleaseTrainer;
import io.kefu.understanding.TrainingFailed;
import io.kefu.understanding.TrainingOrder;
import io.kefu.understanding.TrainingProgress;
import io.kefu.understanding.TrainingUtterance;
import io.kefu.understanding.Verdict;
import io.kefu.understanding.model.Background;
import io.kefu.understanding.model.LabelledText;
import io.kefu.understanding.model.Labels;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.LanguageTrainer;
import io.kefu.understanding.model.LanguageTrainer.Corpus;
import io.kefu.understanding.model.LanguageTrainer.JudgedText;
import io.kefu.understanding.model.LanguageTrainer.Trained;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.Release;
import io.kefu.understanding.model.ReleaseManifest;
import io.kefu.understanding.model.ReleaseManifest.LanguagePart;
import io.kefu.understanding.model.ReleaseManifest.NgramSpaceMark;
import io.kefu.understanding.model.TrainingStopped;
import io.kefu.understanding.model.TrainingWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.NullUnmarked;

/**
 * Trains the ensemble of a release: every language by itself, first the vectors, then the heads.
 *
 * <p>The share of work that is done is told in units of one vector; fitting an example in one
 * language costs about {@link #FIT} of them.
 */
@ApplicationScoped
public class EnsembleTraining implements ReleaseTrainer {

  /** An estimate, for the progress alone: it shares the work between vectors and fits. */
  private static final double FIT = 0.35;

  /** So many vectors are worked out between two saves; a killed training loses that much. */
  private static final int SAVED_EVERY = 5000;

  private static final Comparator<LanguageTag> BY_CODE = Comparator.comparing(LanguageTag::value);

  private final Encoders encoders;

  /** For the container. */
  @NullUnmarked
  protected EnsembleTraining() {
    this(null);
  }

  @Inject
  public EnsembleTraining(Encoders encoders) {
    this.encoders = encoders;
  }

  @Override
  public List<LanguageFigures> train(TrainingOrder order, TrainingProgress progress) {
    try {
      Run run = new Run(order, progress);
      Release release = run.release();
      write(release, run, order.folder());
      progress.reached(1);
      return release.manifest().languages().stream().map(Figures::of).toList();
    } catch (TrainingStopped e) {
      CancellationException stopped = new CancellationException(e.getMessage());
      stopped.initCause(e);
      throw stopped;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written beside and moved, so that nobody sees half a release. */
  private static void write(Release release, Run run, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path half = Files.createTempDirectory(folder.getParent(), "half-");
    try {
      ReleaseFolder.write(half, release);
      for (LanguageTag language : release.languages().keySet()) {
        int examples = release.model(language).orElseThrow().neighbours().truths().length;
        ExampleRows.write(half, language, run.rows(language), examples);
        Verdicts.write(half, language, run.verdicts(language));
      }
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      if (Files.exists(half)) {
        PathUtils.deleteDirectory(half);
      }
    }
  }

  /** One training. */
  private final class Run {

    private final TrainingOrder order;
    private final TrainingProgress progress;
    private final Map<LanguageTag, List<LabelledText>> texts = new TreeMap<>(BY_CODE);
    private final Map<LanguageTag, List<Integer>> rows = new HashMap<>();
    private final Map<LanguageTag, List<Verdict>> verdicts = new HashMap<>();
    private double done;
    private double whole;

    Run(TrainingOrder order, TrainingProgress progress) {
      this.order = order;
      this.progress = progress;
      distinct(order.utterances())
          .forEach(
              (language, utterances) -> {
                texts.put(language, utterances.stream().map(Run::labelled).toList());
                rows.put(language, utterances.stream().map(TrainingUtterance::row).toList());
              });
    }

    private static LabelledText labelled(TrainingUtterance u) {
      return new LabelledText(u.text(), u.intent(), u.language().primary());
    }

    List<Integer> rows(LanguageTag language) {
      return rows.getOrDefault(language, List.of());
    }

    List<Verdict> verdicts(LanguageTag language) {
      return verdicts.getOrDefault(language, List.of());
    }

    private List<Verdict> verdicts(LanguageTag language, Trained trained) {
      List<Integer> places = rows(language);
      return IntStream.range(0, places.size())
          .mapToObj(i -> verdict(language, places.get(i), trained.judged().get(i)))
          .toList();
    }

    private static Verdict verdict(LanguageTag language, int row, JudgedText judged) {
      return new Verdict(
          language, row, judged.text().intent(), judged.taken(), judged.confidence());
    }

    Release release() throws IOException {
      Labels labels =
          Labels.of(
              texts.values().stream()
                  .flatMap(List::stream)
                  .map(LabelledText::intent)
                  .distinct()
                  .toList());
      texts.entrySet().removeIf(e -> !learnable(e.getKey(), e.getValue()));
      if (texts.isEmpty()) {
        throw new TrainingFailed(
            "No language of the set has an encoder and examples of two intents, or of one intent"
                + " and out_of_scope; add some, and see the problems of the set");
      }
      Map<LanguageTag, List<float[]>> vectors = new LinkedHashMap<>();
      texts.forEach(
          (language, examples) ->
              whole += (1 + FIT) * (examples.size() + background(language, examples)));
      for (Map.Entry<LanguageTag, List<LabelledText>> entry : texts.entrySet()) {
        vectors.put(entry.getKey(), vectors(encoder(entry.getKey()), entry.getValue()));
      }
      Map<LanguageTag, LanguageModel> models = new LinkedHashMap<>();
      List<LanguagePart> parts = new ArrayList<>();
      vectors.forEach(
          (language, places) -> {
            List<LabelledText> examples = texts.getOrDefault(language, List.of());
            Trained trained = fit(labels, language, examples, places);
            models.put(language, trained.model());
            verdicts.put(language, verdicts(language, trained));
            parts.add(LanguagePart.of(trained, examples.size()));
          });
      return new Release(manifest(parts), labels, models);
    }

    private static int background(LanguageTag language, List<LabelledText> examples) {
      return Corpus.needsBackground(examples) ? Background.in(language).size() : 0;
    }

    private boolean learnable(LanguageTag language, List<LabelledText> examples) {
      return encoders.forLanguage(language).isPresent()
          && examples.stream().map(LabelledText::intent).distinct().limit(2).count() == 2;
    }

    private TextEncoder encoder(LanguageTag language) {
      return encoders.forLanguage(language).orElseThrow();
    }

    private List<float[]> vectors(TextEncoder encoder, List<LabelledText> examples)
        throws IOException {
      VectorStore store = VectorStore.open(order.vectors(), encoder.space(), encoder.dimension());
      List<float[]> vectors = new ArrayList<>(examples.size());
      int fresh = 0;
      for (LabelledText example : examples) {
        if (progress.stopped()) {
          store.save();
          throw new TrainingStopped();
        }
        String text = NormalText.of(example.text()).text();
        float[] vector = store.find(text).orElse(null);
        if (vector == null) {
          vector = encoder.encodeAll(List.of(text)).get(0).vector();
          if (++fresh % SAVED_EVERY == 0) {
            store.save();
          }
        }
        store.put(text, vector);
        vectors.add(vector);
        advance(1);
      }
      store.save();
      return vectors;
    }

    private Trained fit(
        Labels labels, LanguageTag language, List<LabelledText> examples, List<float[]> vectors) {
      Corpus corpus =
          new Corpus(language, labels, examples, vectors, encoder(language).space())
              .withBackground(texts -> kept(language, texts));
      double before = done;
      double work = FIT * (examples.size() + background(language, examples));
      Trained trained =
          LanguageTrainer.train(
              corpus,
              new TrainingWatch() {
                @Override
                public void progress(double share) {
                  progress.reached(Math.min(1, (before + share * work) / whole));
                }

                @Override
                public boolean stopped() {
                  return progress.stopped();
                }
              });
      advance(work);
      return trained;
    }

    private List<float[]> kept(LanguageTag language, List<LabelledText> texts) {
      try {
        return vectors(encoder(language), texts);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void advance(double work) {
      done += work;
      progress.reached(Math.min(1, done / whole));
    }

    private ReleaseManifest manifest(List<LanguagePart> parts) {
      return new ReleaseManifest(
          ReleaseManifest.FORMAT,
          order.id(),
          order.created(),
          checksum(),
          LanguageTrainer.VERSION,
          NgramSpaceMark.current(),
          List.copyOf(parts),
          Map.of());
    }

    private String checksum() {
      MessageDigest digest = Checksum.digest();
      digest.update(
          (LanguageTrainer.VERSION + " " + NgramSpaceMark.current())
              .getBytes(StandardCharsets.UTF_8));
      texts.forEach(
          (language, examples) ->
              examples.forEach(
                  e ->
                      digest.update(
                          (language + "\t" + e.intent() + "\t" + e.text() + "\n")
                              .getBytes(StandardCharsets.UTF_8))));
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /** By language, in the order given, the same text with the same intent once. */
  private static Map<LanguageTag, List<TrainingUtterance>> distinct(
      List<TrainingUtterance> utterances) {
    Map<LanguageTag, Map<String, TrainingUtterance>> distinct = new HashMap<>();
    for (TrainingUtterance u : utterances) {
      distinct
          .computeIfAbsent(u.language().primary(), l -> new LinkedHashMap<>())
          .putIfAbsent(u.intent() + "\n" + NormalText.of(u.text()).text(), u);
    }
    Map<LanguageTag, List<TrainingUtterance>> lists = new HashMap<>();
    distinct.forEach((language, examples) -> lists.put(language, List.copyOf(examples.values())));
    return lists;
  }
}
