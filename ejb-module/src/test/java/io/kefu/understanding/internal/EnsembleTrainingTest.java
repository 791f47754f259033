package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.inference.Embedding;
import io.kefu.inference.EncoderLimits;
import io.kefu.inference.Encoders;
import io.kefu.inference.LanguageGuess;
import io.kefu.inference.LanguageRecogniser;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.privacy.ProtectedText;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import io.kefu.understanding.DamagedRelease;
import io.kefu.understanding.Explanation;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.LanguageFigures;
import io.kefu.understanding.ShopReleases;
import io.kefu.understanding.TrainingFailed;
import io.kefu.understanding.TrainingOrder;
import io.kefu.understanding.TrainingProgress;
import io.kefu.understanding.TrainingRecipe;
import io.kefu.understanding.TrainingUtterance;
import io.kefu.understanding.Utterance;
import io.kefu.understanding.Verdict;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Releases of shops, with the real encoders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnsembleTrainingTest {

  private static final ShopId SHOP = new ShopId("tea");
  private static final List<String> TEAS =
      List.of("绿茶", "红茶", "乌龙茶", "白茶", "普洱", "龙井", "铁观音", "毛尖", "花茶", "黑茶");

  private static final HeadTrainer NO_HEADS =
      (room, progress, stopped) -> {
        throw new AssertionError("The recipe fast fits no heads");
      };

  @TempDir private Path folder;
  private OnnxEncoders encoders;
  private Counting counting;
  private EnsembleTraining training;

  @BeforeAll
  void open() {
    encoders = OnnxEncoders.open(Path.of("target/models"), EncoderLimits.standard());
    counting = new Counting(encoders);
    training = new EnsembleTraining(counting, NO_HEADS);
  }

  @AfterAll
  void close() {
    encoders.close();
  }

  @Test
  void releaseOfAShop_knowsItsIntents() {
    Path at = folder.resolve("one");
    List<LanguageFigures> figures = training.train(order(at, utterances()), new Recorder());

    Release release = ReleaseFolder.read(ReleaseParts.in(at));
    LanguageModel model = release.model(LanguageTag.CHINESE).orElseThrow();
    NormalText text = NormalText.of("怎么泡碧螺春好喝");
    float[] vector =
        encoders.forLanguage(LanguageTag.CHINESE).orElseThrow().encode(text.text()).vector();

    assertThat(figures).singleElement().extracting(LanguageFigures::examples).isEqualTo(40);
    assertThat(release.labels().names())
        .containsExactly("brewing", IntentScore.OUT_OF_SCOPE, "return");
    assertThat(model.judge(model.features(text, vector)).served()).isEqualTo("brewing");
    assertThat(siblings(at)).noneMatch(f -> f.startsWith("half-"));
  }

  @Test
  void verdicts_areKeptForEachExampleAndAgreeWithTheFigures() {
    Path at = folder.resolve("verdicts");
    LanguageFigures figures = training.train(order(at, utterances()), new Recorder()).get(0);

    List<Verdict> verdicts = Verdicts.read(at).orElseThrow();

    assertThat(verdicts).hasSize(40).allMatch(v -> v.confidence() >= 0 && v.confidence() <= 1);
    assertThat(verdicts)
        .extracting(Verdict::row)
        .containsExactlyElementsOf(utterances().stream().map(TrainingUtterance::row).toList());
    assertThat(verdicts.stream().filter(Verdict::right).count() / 40.0)
        .isEqualTo(figures.served().value());
  }

  @Test
  void folderOfAnOlderRelease_hasNoVerdicts() throws IOException {
    Path at = folder.resolve("older");
    training.train(order(at, utterances()), new Recorder());
    Files.delete(at.resolve("zh").resolve("verdicts.tsv"));

    assertThat(Verdicts.read(at)).isEmpty();
    assertThat(ReleaseFolder.read(ReleaseParts.in(at)).labels().names()).contains("brewing");
  }

  @Test
  void secondTraining_encodesOnlyWhatIsNew() {
    List<TrainingUtterance> all = new ArrayList<>(utterances());
    Path vectors = folder.resolve("kept");
    training.train(order(folder.resolve("two"), all, vectors), new Recorder());
    int before = counting.encoded.get();
    all.add(chinese("请问茉莉花茶怎么泡", "brewing"));
    all.add(all.get(0));

    training.train(order(folder.resolve("three"), all, vectors), new Recorder());

    assertThat(counting.encoded.get() - before).isEqualTo(1);
  }

  @Test
  void progress_risesToOne() {
    Recorder recorder = new Recorder();

    training.train(order(folder.resolve("four"), utterances()), recorder);

    assertThat(recorder.shares).isSorted().last().isEqualTo(1.0);
    assertThat(recorder.shares.size()).isGreaterThan(10);
  }

  @Test
  void stoppedTraining_leavesNoRelease() {
    Recorder recorder = new Recorder();
    recorder.stopFrom = 0.5;
    Path at = folder.resolve("five");

    assertThatThrownBy(() -> training.train(order(at, utterances()), recorder))
        .isInstanceOf(CancellationException.class);
    assertThat(at).doesNotExist();
  }

  @Test
  void setWithoutTwoIntentsInOneLanguage_fails() {
    List<TrainingUtterance> thin =
        List.of(
            chinese("你好", "hi"),
            new TrainingUtterance(3, "bye", "bye", LanguageTag.ENGLISH),
            new TrainingUtterance(4, "tschüss", "hi", new LanguageTag("de")),
            new TrainingUtterance(5, "hallo", "bye", new LanguageTag("de")));

    assertThatThrownBy(() -> training.train(order(folder.resolve("six"), thin), new Recorder()))
        .isInstanceOf(TrainingFailed.class)
        .hasMessageContaining("two intents");
  }

  @Test
  void shelf_readsANamedReleaseOfTheShopAlone() throws IOException {
    Path at = folder.resolve("seven");
    training.train(order(at, utterances()), new Recorder());
    ReleaseShelf shelf =
        new ReleaseShelf(
            (shop, id) ->
                shop.equals(SHOP) && id.equals("named") ? Optional.of(at) : Optional.empty());
    shelf.shipBase(ShippedReleases.base());

    assertThat(shelf.of(SHOP, Optional.of("named")).labels().names()).contains("brewing");
    assertThat(shelf.of(SHOP, Optional.empty()).id()).startsWith("base-");
    assertThatThrownBy(() -> shelf.of(new ShopId("shoes"), Optional.of("named")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void service_swapsAndRefusesADamagedFolder() throws IOException {
    Path at = folder.resolve("eight");
    training.train(order(at, utterances()), new Recorder());
    ReleaseShelf shelf = new ReleaseShelf();
    shelf.shipBase(ShippedReleases.base());
    ShelfService service = new ShelfService(shelf);

    service.prepare(at).putInService(SHOP);
    String served = shelf.of(SHOP, Optional.empty()).id();
    service.putBaseInService(SHOP);
    Files.writeString(at.resolve("labels.txt"), "other");

    assertThat(served).isEqualTo("release-of-test");
    assertThat(shelf.of(SHOP, Optional.empty()).id()).isEqualTo(service.base().id());
    assertThatThrownBy(() -> service.prepare(at))
        .isInstanceOf(DamagedRelease.class)
        .hasMessageContaining("labels.txt");
  }

  @Test
  void explanation_namesWordsExamplesAndVotes() {
    Path at = folder.resolve("nine");
    training.train(order(at, utterances()), new Recorder());
    ShopReleases folders = (shop, id) -> Optional.of(at);
    ReleaseShelf shelf = new ReleaseShelf(folders);
    ShelfService service = new ShelfService(shelf);
    shelf.shipBase(ShippedReleases.base());
    service.prepare(at).putInService(SHOP);
    String asked = "我要退掉买的绿茶";
    EnsembleExplanation explaining =
        new EnsembleExplanation(
            new EnsembleUnderstanding(encoders, new OnlyChinese(), shelf, List::of),
            shelf,
            encoders,
            folders);

    Explanation explanation =
        ShopScope.call(
            SHOP,
            () ->
                explaining.explain(
                    new Utterance(
                        new ProtectedText(asked, List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(LanguageTag.CHINESE),
                        Optional.empty())));

    assertThat(explanation.intent()).isEqualTo("return");
    assertThat(explanation.words())
        .extracting(Explanation.Piece::text)
        .containsExactly(asked.split(""));
    assertThat(
            explanation.words().stream().max(Comparator.comparingDouble(Explanation.Piece::weight)))
        .hasValueSatisfying(
            word -> {
              assertThat(word.text()).isIn("退", "掉", "我", "要", "买");
              assertThat(word.weight()).isGreaterThan(0.2);
            });
    assertThat(explanation.nearest().get(0).intent()).isEqualTo("return");
    assertThat(explanation.nearest().get(0).similarity()).isGreaterThan(0.98);
    assertThat(explanation.nearest().get(0).row()).contains(asked.hashCode());
    assertThat(explanation.votes())
        .extracting(Explanation.Vote::member)
        .contains("joint", "embedding", "ngram", "neighbours");
    assertThat(explanation.votes()).allSatisfy(v -> assertThat(v.chosen()).isEqualTo("return"));
  }

  /** Knows one language. */
  private static final class OnlyChinese implements LanguageRecogniser {
    @Override
    public List<LanguageGuess> recognise(String text, Set<LanguageTag> allowed) {
      return List.of(new LanguageGuess(LanguageTag.CHINESE, 1));
    }

    @Override
    public Set<LanguageTag> languages() {
      return Set.of(LanguageTag.CHINESE);
    }
  }

  private static List<TrainingUtterance> utterances() {
    List<TrainingUtterance> all = new ArrayList<>();
    for (String tea : TEAS) {
      all.add(chinese("怎么泡" + tea + "才好喝", "brewing"));
      all.add(chinese(tea + "用多少度的水泡", "brewing"));
      all.add(chinese("我要退掉买的" + tea, "return"));
      all.add(chinese("写一首" + tea + "的诗", IntentScore.OUT_OF_SCOPE));
    }
    return all;
  }

  private static TrainingUtterance chinese(String text, String intent) {
    return new TrainingUtterance(text.hashCode(), text, intent, LanguageTag.CHINESE);
  }

  private TrainingOrder order(Path at, List<TrainingUtterance> utterances) {
    return order(at, utterances, folder.resolve("vectors"));
  }

  private static TrainingOrder order(Path at, List<TrainingUtterance> utterances, Path vectors) {
    return new TrainingOrder(
        "release-of-test",
        Instant.parse("2026-03-01T08:00:00Z"),
        TrainingRecipe.FAST,
        utterances,
        at,
        vectors);
  }

  private static List<String> siblings(Path at) {
    try (Stream<Path> found = Files.list(at.getParent())) {
      return found.map(f -> f.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Remembers what it is told and may stop. */
  private static final class Recorder implements TrainingProgress {
    private final List<Double> shares = new ArrayList<>();
    private double stopFrom = 2;

    @Override
    public synchronized void reached(double share) {
      shares.add(share);
    }

    @Override
    public synchronized boolean stopped() {
      return !shares.isEmpty() && shares.get(shares.size() - 1) >= stopFrom;
    }
  }

  /** Counts the texts that are encoded. */
  private static final class Counting implements Encoders {
    private final Encoders real;
    private final AtomicInteger encoded = new AtomicInteger();

    Counting(Encoders real) {
      this.real = real;
    }

    @Override
    public Optional<TextEncoder> forLanguage(LanguageTag language) {
      return real.forLanguage(language).map(this::counted);
    }

    @Override
    public List<TextEncoder> all() {
      return real.all();
    }

    private TextEncoder counted(TextEncoder encoder) {
      return new TextEncoder() {
        @Override
        public String space() {
          return encoder.space();
        }

        @Override
        public int dimension() {
          return encoder.dimension();
        }

        @Override
        public Embedding encode(String text) {
          encoded.incrementAndGet();
          return encoder.encode(text);
        }

        @Override
        public List<Embedding> encodeAll(List<String> texts) {
          encoded.addAndGet(texts.size());
          return encoder.encodeAll(texts);
        }
      };
    }
  }
}
