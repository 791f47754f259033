package io.kefu.knowledge.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The index's own folder in the data folder. The index holds nothing that the database does not; so
 * whatever is doubtful is thrown away and made again.
 *
 * <p>Two small files stand beside the index: {@code format}, written when it is complete, and
 * {@code in-use}, there while a server works with it. The index is written shortly after the
 * database; a server that was killed between the two leaves {@code in-use} behind and with it the
 * suspicion that a change is missing.
 */
final class IndexFolder {

  /** Goes up whenever {@link PhrasingDocument}, {@link Words} or Lucene's own format changes. */
  static final String FORMAT = "1";

  private static final String DATA_KEY = "kefu.data.dir";

  private final Path folder;

  IndexFolder(Path data) {
    this.folder = data.resolve("index");
  }

  /**
   * The folder in the configured data folder; empty if none is configured, and the index lives in
   * memory.
   */
  static Optional<IndexFolder> configured() {
    return dataFolder().map(Path::of).map(IndexFolder::new);
  }

  private static Optional<String> dataFolder() {
    try {
      return ConfigProvider.getConfig().getOptionalValue(DATA_KEY, String.class);
    } catch (IllegalStateException | NoClassDefFoundError noConfigInPlainJvm) {
      return Optional.ofNullable(System.getProperty(DATA_KEY));
    }
  }

  Path root() {
    return folder.resolve("lucene");
  }

  /** Called before the index is opened: throws a doubtful one away and marks it as in use. */
  void open() {
    try {
      Files.createDirectories(folder);
      if (Files.exists(inUse())) {
        drop("the server before this one did not stop in order");
      } else if (!complete()) {
        drop("it is new, or of another format");
      }
      Files.writeString(inUse(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The knowledge index cannot be kept in "
              + folder
              + "; make the folder writable or set "
              + DATA_KEY,
          e);
    }
  }

  private void drop(String why) throws IOException {
    KnowledgeLog.indexDropped(root(), why);
    Files.deleteIfExists(format());
    if (Files.exists(root())) {
      try (Stream<Path> paths = Files.walk(root())) {
        List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.delete(path);
        }
      }
    }
  }

  /** Whether everything in the database was indexed once, in the present format. */
  boolean complete() {
    try {
      return Files.exists(format()) && Files.readString(format()).equals(FORMAT);
    } catch (IOException e) {
      return false;
    }
  }

  void completed() {
    try {
      Files.writeString(format(), FORMAT);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The knowledge index cannot be kept in " + folder + "; make it writable", e);
    }
  }

  /** Called when the server stops in order. */
  void close() {
    try {
      Files.deleteIfExists(inUse());
    } catch (IOException e) {
      // The mark stays: the next start makes the index again, which costs time and nothing else.
      return;
    }
  }

  private Path format() {
    return folder.resolve("format");
  }

  private Path inUse() {
    return folder.resolve("in-use");
  }
}
