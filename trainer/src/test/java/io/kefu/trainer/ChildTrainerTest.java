package io.kefu.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.understanding.TrainingFailed;
import io.kefu.understanding.internal.ChildTrainer;
import io.kefu.understanding.internal.HeadRoom;
import io.kefu.understanding.internal.HeadTrainer;
import io.kefu.understanding.model.BiLstm;
import io.kefu.understanding.model.Features;
import io.kefu.understanding.model.SparseVector;
import io.kefu.understanding.model.TrainingStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's side and the trainer's, each in its own JVM. */
class ChildTrainerTest {

  private static final SparseVector NO_NGRAMS = new SparseVector(new int[0], new float[0]);
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final int DIMENSION = 16;
  private static final int TEXTS = 60;

  @TempDir private Path folder;
  private final List<String> names = new ArrayList<>();
  private final List<float[][]> states = new ArrayList<>();
  private final int[] truth = new int[TEXTS];
  private final List<Double> shares = new ArrayList<>();

  /** Two kinds of text: the order of two tokens alone tells them apart. */
  @BeforeEach
  void write() {
    Random random = new Random(3);
    for (int i = 0; i < TEXTS; i++) {
      truth[i] = i % 2;
      float[][] tokens = new float[4 + i % 5][DIMENSION];
      for (float[] token : tokens) {
        for (int j = 2; j < DIMENSION; j++) {
          token[j] = (float) random.nextGaussian() * 0.1f;
        }
      }
      tokens[1][truth[i]] = 2;
      tokens[2][1 - truth[i]] = 2;
      names.add("text " + i);
      states.add(tokens);
    }
  }

  @Test
  void child_fitsWhatOrderAloneTells() throws IOException {
    int[] learnt = IntStream.range(0, TEXTS - 20).toArray();
    int[] all = IntStream.range(0, TEXTS).toArray();

    List<BiLstm> heads = fit(new ChildTrainer(CLASS_PATH), List.of(learnt, all), () -> false);

    assertThat(heads).hasSize(2);
    assertThat(IntStream.range(TEXTS - 20, TEXTS).filter(i -> taken(heads.get(0), i) == truth[i]))
        .hasSizeGreaterThan(17);
    assertThat(shares).isSorted().last().isEqualTo(1.0);
    assertThat(folder.resolve("room")).doesNotExist();
  }

  @Test
  void stopped_endsTheChildWithoutAResult() {
    int[] all = IntStream.range(0, TEXTS).toArray();
    List<int[]> many = java.util.Collections.nCopies(500, all);

    assertThatThrownBy(() -> fit(new ChildTrainer(CLASS_PATH), many, () -> !shares.isEmpty()))
        .isInstanceOf(TrainingStopped.class);
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void childThatCannotRead_failsWithAReason() {
    HeadTrainer child = new ChildTrainer(CLASS_PATH);
    HeadTrainer broken =
        (room, progress, stopped) -> {
          overwrite(room.resolve("request.bin"));
          child.train(room, progress, stopped);
        };

    assertThatThrownBy(() -> fit(broken, List.of(new int[] {0, 1}), () -> false))
        .isInstanceOf(TrainingFailed.class)
        .hasMessageContaining("ended with status 1");
  }

  @Test
  void withoutATrainer_saysWhereItWasLookedFor() {
    HeadTrainer none = new ChildTrainer(ChildTrainer.classPath(folder.resolve("nowhere")));

    assertThatThrownBy(() -> fit(none, List.of(new int[] {0, 1}), () -> false))
        .isInstanceOf(TrainingFailed.class)
        .hasMessageContaining(folder.resolve("nowhere").toString());
  }

  private List<BiLstm> fit(HeadTrainer trainer, List<int[]> parts, BooleanSupplier stopped)
      throws IOException {
    try (HeadRoom room = HeadRoom.open(folder.resolve("room"), DIMENSION)) {
      for (int i = 0; i < TEXTS; i++) {
        room.put(names.get(i), states.get(i));
      }
      return room.training(names, trainer, shares::add, stopped).fit(truth, 2, parts);
    }
  }

  private int taken(BiLstm head, int text) {
    double[] said = head.probabilities(new Features(NO_NGRAMS, null, states.get(text)));
    return said[0] > said[1] ? 0 : 1;
  }

  private static void overwrite(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Arrays.fill(bytes, 0, 4, (byte) 1);
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
