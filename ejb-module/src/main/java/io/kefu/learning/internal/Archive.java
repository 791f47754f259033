package io.kefu.learning.internal;

import io.kefu.learning.UnreadableExamples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a compressed file may unfold to. */
final class Archive {

  /** Eight times what may be uploaded; texts shrink to a fifth. */
  private static final long MOST_BYTES = 512L << 20;

  private static final int MOST_ENTRIES = 20_000;

  private Archive() {}

  /**
   * Unfolds everything once, counting: what an archive says of its own size need not be true.
   *
   * @throws UnreadableExamples if it is no archive, or unfolds to more than is read
   */
  static void requireModest(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      if (zip.size() > MOST_ENTRIES) {
        throw new UnreadableExamples("the archive has more than " + MOST_ENTRIES + " files");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
              throw new UnreadableExamples(
                  "the archive unfolds to more than " + (MOST_BYTES >> 20) + " MiB; send less");
            }
          }
        }
      }
    } catch (java.util.zip.ZipException e) {
      throw new UnreadableExamples("the archive is damaged; export it again");
    }
  }
}
