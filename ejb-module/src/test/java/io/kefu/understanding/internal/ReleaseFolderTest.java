package io.kefu.understanding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.shared.LanguageTag;
import io.kefu.understanding.DamagedRelease;
import io.kefu.understanding.model.LanguageModel;
import io.kefu.understanding.model.NormalText;
import io.kefu.understanding.model.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseFolderTest {

  private final Release base = ShippedReleases.base();

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    ReleaseFolder.write(folder, base);
  }

  @Test
  void writtenAndRead_judgesTheSame() {
    Release read = ReleaseFolder.read(ReleaseParts.in(folder));

    for (LanguageTag language : base.languages().keySet()) {
      LanguageModel before = base.model(language).orElseThrow();
      LanguageModel after = read.model(language).orElseThrow();
      NormalText text = NormalText.of("我要退货 I want to return it");
      assertThat(after.judge(after.features(text, null)))
          .isEqualTo(before.judge(before.features(text, null)));
      assertThat(after.full().threshold()).isEqualTo(before.full().threshold());
    }
    assertThat(read.id()).isEqualTo(base.id());
    assertThat(read.labels()).isEqualTo(base.labels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"labels.txt", "zh/joint.bin", "en/vocabulary.bin", "en/neighbours.bin"})
  void changedByte_isNamed(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve(file), bytes);

    assertThatThrownBy(this::read)
        .isInstanceOf(DamagedRelease.class)
        .hasMessageContaining(base.id())
        .hasMessageContaining(file)
        .hasMessageContaining("checksum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "zh/ngram.bin"})
  void missingFile_isNamed(String file) throws IOException {
    Files.delete(folder.resolve(file));

    assertThatThrownBy(this::read).isInstanceOf(DamagedRelease.class).hasMessageContaining(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format_version\": 3}",
        "{\"format_version\": 2, \"id\": \"x\"}"
      })
  void manifestThatIsNone_isRefused(String manifest) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), manifest);

    assertThatThrownBy(this::read)
        .isInstanceOf(DamagedRelease.class)
        .hasMessageContaining("manifest.json");
  }

  @Test
  void shippedRelease_isSmallEnoughForTheArchive() throws IOException {
    try (var files = Files.walk(folder)) {
      assertThat(files.mapToLong(f -> f.toFile().isFile() ? f.toFile().length() : 0).sum())
          .isLessThan(36_000_000);
    }
  }

  private Release read() {
    return ReleaseFolder.read(ReleaseParts.in(folder));
  }
}
