package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorStoreTest {

  private static final String SPACE = "space/of two";

  @TempDir private Path folder;

  @Test
  void savedVectors_areFoundAgain() throws IOException {
    filled().save();

    VectorStore again = VectorStore.open(folder, SPACE, 2);

    assertThat(again.size()).isEqualTo(2);
    assertThat(again.find("绿茶")).hasValueSatisfying(v -> assertThat(v).containsExactly(1f, 2f));
    assertThat(again.find("白茶")).isEmpty();
  }

  @Test
  void fileOfAnotherDimension_isBegunAnew() throws IOException {
    filled().save();

    assertThat(VectorStore.open(folder, SPACE, 3).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 20, 50, 70})
  void changedByte_makesTheFileOfNoUse(int at) throws IOException {
    filled().save();
    Path file = file();
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);

    assertThat(VectorStore.open(folder, SPACE, 2).size()).isZero();
  }

  @Test
  void fileCutOff_isOfNoUse() throws IOException {
    filled().save();
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length - 5));

    assertThat(VectorStore.open(folder, SPACE, 2).size()).isZero();
  }

  private VectorStore filled() {
    VectorStore store = VectorStore.open(folder, SPACE, 2);
    store.put("绿茶", new float[] {1, 2});
    store.put("红茶", new float[] {3, 4});
    return store;
  }

  private Path file() {
    return folder.resolve("space_of_two.bin");
  }
}
