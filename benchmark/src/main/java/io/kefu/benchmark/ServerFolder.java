package io.kefu.benchmark;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A temporary folder with a server of its own: the configuration, libraries and application of the
 * built one, and the echo beside them. The built server is only read.
 */
final class ServerFolder implements AutoCloseable {

  static final String SERVER = "kefuBench";
  static final String ECHO_PATH = "/bench/echo";

  private static final String ECHO = "io/kefu/benchmark/echo/";
  private static final String NO_ENCODERS = "io/kefu/benchmark/bare/NoEncoders.class";

  /** Where the application keeps its beans. */
  private static final String BEANS = "kefu-ejb.jar";

  private final Path folder;

  private ServerFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * @param installation Liberty with the built server in it
   */
  static ServerFolder prepare(Path installation) throws IOException {
    Path built = installation.resolve("usr/servers/kefuServer");
    if (!Files.exists(built.resolve("apps/kefu.ear"))) {
      throw new IOException("No application in " + built + "; './kefu bench' builds it");
    }
    ServerFolder prepared = new ServerFolder(Files.createTempDirectory("kefu-bench"));
    Files.createDirectories(prepared.server().resolve("apps"));
    prepared.takeConfiguration(built);
    Files.createSymbolicLink(prepared.server().resolve("lib"), built.resolve("lib"));
    Files.copy(built.resolve("apps/kefu.ear"), prepared.application());
    prepared.addEcho();
    return prepared;
  }

  /** Adds a bean to this copy of the application that keeps the encoder out of its turns. */
  ServerFolder withoutEncoder() throws IOException {
    Path beans = folder.resolve(BEANS);
    try (FileSystem archive = FileSystems.newFileSystem(application())) {
      Files.copy(archive.getPath(BEANS), beans);
      try (FileSystem jar = FileSystems.newFileSystem(beans)) {
        add(jar, NO_ENCODERS, NO_ENCODERS);
      }
      Files.copy(beans, archive.getPath(BEANS), StandardCopyOption.REPLACE_EXISTING);
    }
    return this;
  }

  Path userFolder() {
    return folder.resolve("usr");
  }

  Path output() {
    return folder.resolve("output");
  }

  Path data() {
    return folder.resolve("data");
  }

  Path console() {
    return folder.resolve("console.log");
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private Path server() {
    return userFolder().resolve("servers").resolve(SERVER);
  }

  private Path application() {
    return server().resolve("apps/kefu.ear");
  }

  private void takeConfiguration(Path built) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(built, Files::isRegularFile)) {
      for (Path file : files) {
        Files.copy(file, server().resolve(file.getFileName()));
      }
    }
  }

  private void addEcho() throws IOException {
    Path overrides = Files.createDirectories(server().resolve("configDropins/overrides"));
    Files.writeString(
        overrides.resolve("echo.xml"),
        "<server><webApplication id=\"echo\" location=\"echo.war\""
            + " contextRoot=\"/bench\"/></server>");
    Path archive = server().resolve("apps/echo.war");
    try (FileSystem war = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      for (String name : new String[] {"EchoApplication.class", "EchoResource.class"}) {
        add(war, ECHO + name, "WEB-INF/classes/" + ECHO + name);
      }
      Path libraries = Files.createDirectories(war.getPath("WEB-INF/lib"));
      for (Class<?> part :
          new Class<?>[] {ObjectMapper.class, JsonFactory.class, JsonCreator.class}) {
        Path jar = Machine.jar(part).findFirst().orElseThrow();
        Files.copy(jar, libraries.resolve(jar.getFileName().toString()));
      }
    }
  }

  /** Copies a class of this module. */
  private static void add(FileSystem archive, String resource, String to) throws IOException {
    Path target = archive.getPath(to);
    Files.createDirectories(target.getParent());
    try (InputStream bytes = ServerFolder.class.getClassLoader().getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(bytes, resource), target);
    }
  }
}
