package io.kefu.understanding.internal;

import io.kefu.inference.EncodedText;
import io.kefu.inference.Encoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.LanguageFigures;
import io.kefu.understanding.ReleaseTrainer;
import io.kefu.understanding.TrainingFailed;
import io.kefu.understanding.TrainingOrder;
import io.kefu.understanding.TrainingProgress;
import io.kefu.understanding.TrainingRecipe;
import io.kefu.understanding.TrainingUtterance;
import io.kefu.understanding.Verdict;
import io.kefu.understanding.model.Background;
import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.HeadTraining;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.NullUnmarked;

/**
 * Trains the ensemble of a release: every language by itself, first the vectors, then the heads.
 *
 * <p>The share of work that is done is told in units of one vector; fitting an example in one
 * language costs about {@link #FIT} of them, and {@link #HEADS} more where heads are fitted.
 */
@ApplicationScoped
public class EnsembleTraining implements ReleaseTrainer {

  /** An estimate, for the progress alone: it shares the work between vectors and fits. */
  private static final double FIT = 0.35;

  /** The same for a head's passes over an example in all its fits. */
  private static final double HEADS = 8;

  /** So many vectors are worked out between two saves; a killed training loses that much. */
  private static final int SAVED_EVERY = 5000;

  private static final Comparator<LanguageTag> BY_CODE = Comparator.comparing(LanguageTag::value);

  private final Encoders encoders;
  private final HeadTrainer heads;

  /** For the container. */
  @NullUnmarked
  protected EnsembleTraining() {
    this(null, null);
  }

  @Inject
  public EnsembleTraining(Encoders encoders, HeadTrainer heads) {
    this.encoders = encoders;
    this.heads = heads;
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
      texts.forEach(
          (language, examples) ->
              whole += (1 + fits()) * (examples.size() + background(language, examples)));
      Map<LanguageTag, LanguageModel> models = new LinkedHashMap<>();
      List<LanguagePart> parts = new ArrayList<>();
      for (Map.Entry<LanguageTag, List<LabelledText>> entry : texts.entrySet()) {
        LanguageTag language = entry.getKey();
        Trained trained =
            accurate()
                ? fitWithHead(labels, language, entry.getValue())
                : fit(
                    labels,
                    language,
                    entry.getValue(),
                    vectors(encoder(language), entry.getValue(), Optional.empty()),
                    Optional.empty());
        models.put(language, trained.model());
        verdicts.put(language, verdicts(language, trained));
        parts.add(LanguagePart.of(trained, entry.getValue().size()));
      }
      return new Release(manifest(parts), labels, models);
    }

    private boolean accurate() {
      return order.recipe() == TrainingRecipe.ACCURATE;
    }

    private double fits() {
      return accurate() ? FIT + HEADS : FIT;
    }

    /** One language after the other, so that the disk holds the states of one. */
    private Trained fitWithHead(Labels labels, LanguageTag language, List<LabelledText> examples)
        throws IOException {
      Path folder = order.folder().resolveSibling("heads-" + order.id());
      try (HeadRoom room = HeadRoom.open(folder, encoder(language).dimension())) {
        return fit(
            labels,
            language,
            examples,
            vectors(encoder(language), examples, Optional.of(room)),
            Optional.of(room));
      }
    }

    /** What the trainer of a language asks of its room. */
    private HeadTraining headTraining(HeadRoom room, Corpus corpus) {
      List<String> normal =
          corpus.texts().stream().map(t -> NormalText.of(t.text()).text()).toList();
      double before = done;
      double work = HEADS * corpus.texts().size();
      return room.training(
          normal,
          heads,
          share -> {
            done = before + share * work;
            progress.reached(Math.min(1, done / whole));
          },
          progress::stopped);
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

    private List<float[]> vectors(
        TextEncoder encoder, List<LabelledText> examples, Optional<HeadRoom> room)
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
        if (room.isPresent()) {
          EncodedText encoded = encoder.encodeAllTokens(List.of(text), BiLstm.MOST_TOKENS).get(0);
          room.get().put(text, encoded.states());
          vector = vector == null ? encoded.embedding().vector() : vector;
        } else if (vector == null) {
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
        Labels labels,
        LanguageTag language,
        List<LabelledText> examples,
        List<float[]> vectors,
        Optional<HeadRoom> room) {
      Corpus corpus =
          new Corpus(language, labels, examples, vectors, encoder(language).space())
              .withBackground(texts -> kept(language, texts, room));
      Optional<HeadTraining> training = room.map(r -> headTraining(r, corpus));
      double work = FIT * (examples.size() + background(language, examples));
      Trained trained =
          LanguageTrainer.train(
              corpus,
              training,
              new TrainingWatch() {
                @Override
                public void progress(double share) {
                  progress.reached(Math.min(1, (done + share * work) / whole));
                }

                @Override
                public boolean stopped() {
                  return progress.stopped();
                }
              });
      advance(work);
      return trained;
    }

    private List<float[]> kept(
        LanguageTag language, List<LabelledText> texts, Optional<HeadRoom> room) {
      try {
        return vectors(encoder(language), texts, room);
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
          version(),
          NgramSpaceMark.current(),
          List.copyOf(parts),
          Map.of());
    }

    private String version() {
      return accurate() ? LanguageTrainer.VERSION_WITH_HEAD : LanguageTrainer.VERSION;
    }

    private String checksum() {
      MessageDigest digest = Checksum.digest();
      digest.update((version() + " " + NgramSpaceMark.current()).getBytes(StandardCharsets.UTF_8));
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
