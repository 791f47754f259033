package io.kefu.privacy.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The file {@code keyset.json} in the folder of keys. Readable by its owner only; comes into being
 * whole or not at all, and once, even if two processes start at the same moment.
 */
final class KeysetFile {

  private static final Set<PosixFilePermission> FOR_OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private final Path folder;
  private final Path file;

  KeysetFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("keyset.json");
  }

  /** What is in the file; where there is none, it is made from {@code fresh}. */
  String readOrCreate(Supplier<String> fresh) {
    try {
      if (!Files.exists(file)) {
        create(fresh.get());
      }
      refuseOthers();
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new KeysetUnusable(
          "The file of keys "
              + file
              + " cannot be read or made: "
              + e
              + ". Give this user read and write access to "
              + folder,
          e);
    }
  }

  private void create(String keyset) throws IOException {
    Files.createDirectories(folder, ownerOnly("rwx------"));
    Path draft = Files.createTempFile(folder, "keyset", ".new", ownerOnly("rw-------"));
    try {
      write(draft, keyset);
      publish(draft);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(Path draft, String keyset) throws IOException {
    Files.writeString(draft, keyset);
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * A link appears at once and never replaces: of two processes the later one uses the keys of the
   * first.
   */
  private void publish(Path draft) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private void refuseOthers() throws IOException {
    if (!isPosix()) {
      return;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    if (permissions.stream().anyMatch(FOR_OTHERS::contains)) {
      throw new KeysetUnusable(
          "The file of keys "
              + file
              + " has permissions "
              + PosixFilePermissions.toString(permissions)
              + ", but only its owner may have access. Run: chmod 600 "
              + file);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
