package io.kefu.learning.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;

/** Removes the folder of a release. */
final class FolderRemoval {

  private FolderRemoval() {}

  /**
   * Does nothing where there is no such folder.
   *
   * @throws UncheckedIOException if it cannot be removed
   */
  static void remove(Path folder) {
    try {
      if (Files.exists(folder)) {
        PathUtils.deleteDirectory(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
