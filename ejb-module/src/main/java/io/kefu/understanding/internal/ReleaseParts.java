package io.kefu.understanding.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a release are read from: a folder, or the application's own archive. */
interface ReleaseParts {

  /**
   * @throws IOException if there is no such file or it cannot be read
   */
  byte[] read(String name) throws IOException;

  static ReleaseParts in(Path folder) {
    return name -> Files.readAllBytes(folder.resolve(name));
  }

  /**
   * Of the class path, beside this package: {@code base-release} is {@code
   * io/kefu/understanding/base-release}.
   */
  static ReleaseParts shipped(String folder) {
    return name -> {
      String resource = "/io/kefu/understanding/" + folder + "/" + name;
      try (InputStream in = ReleaseParts.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new FileNotFoundException(resource);
        }
        return in.readAllBytes();
      }
    };
  }
}
