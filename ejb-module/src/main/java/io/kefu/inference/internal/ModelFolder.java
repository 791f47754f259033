package io.kefu.inference.internal;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.kefu.inference.ModelUnusable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which models lie as files, because the native runtimes read files. Each is unpacked
 * once, and checked at every start: a model that is wrong by one byte answers, but wrongly.
 */
public final class ModelFolder {

  private final Path folder;

  public ModelFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  Path resolve(ModelFile file) {
    return folder.resolve(file.path());
  }

  /**
   * The file, unpacked if it was not there, with the right content.
   *
   * @throws ModelUnusable if it cannot be unpacked or is not what it must be
   */
  Path require(ModelFile file) {
    Path path = resolve(file);
    try {
      if (Files.notExists(path)) {
        unpack(file, path);
      }
      check(
          path,
          file.sha256(),
          "Delete it and start again; it is then unpacked anew from " + file.origin() + ".");
      return path;
    } catch (IOException e) {
      throw new ModelUnusable(
          path.toString(),
          "cannot be written or read: " + e,
          "Check the rights and the free space of "
              + folder
              + ", or name another folder with kefu.inference.model.folder.",
          e);
    }
  }

  /**
   * @throws ModelUnusable if the file's content has another checksum
   */
  static void check(Path path, String sha256, String cure) throws IOException {
    String found = sha256(path);
    if (!found.equals(sha256)) {
      throw new ModelUnusable(
          path.toString(), "is broken: its SHA-256 is " + found + " and should be " + sha256, cure);
    }
  }

  private void unpack(ModelFile file, Path to) throws IOException {
    try (InputStream in = open(file)) {
      if (in == null) {
        throw new ModelUnusable(
            to.toString(),
            "is missing and " + file.origin() + " is not on the class path",
            "Put the jar "
                + file.origin()
                + " beside those of DJL, in the server's folder lib/nlp.");
      }
      Files.createDirectories(to.getParent());
      Path part = Files.createTempFile(to.getParent(), to.getFileName().toString(), ".part");
      try {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  /** Looks beside DJL: in a server the models lie in its library, not in the application. */
  private static @Nullable InputStream open(ModelFile file) {
    return HuggingFaceTokenizer.class.getResourceAsStream(file.resource());
  }

  private static String sha256(Path path) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
