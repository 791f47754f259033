package io.kefu.conversation;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Starts {@link KillChild} quickly: classes come from a shared archive (JEP 350) that one ordinary
 * run leaves behind. The archive takes classes from jars only, so that folders of the class path
 * are packed first.
 */
final class ChildJvm {

  private final Path folder;
  private final Path log;
  private final String classPath;
  private final Path archive;

  ChildJvm(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.log = folder.resolve("child.log");
    this.archive = folder.resolve("child.jsa");
    this.classPath = jars();
    leaveArchive();
  }

  Path log() {
    return log;
  }

  Process start(String url) throws IOException {
    return start(url, "-XX:SharedArchiveFile=" + archive);
  }

  private Process start(String url, String archiving) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xlog:disable",
            archiving,
            KillChild.class.getName(),
            url);
    builder.environment().put("CLASSPATH", classPath);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }

  private void leaveArchive() throws IOException, InterruptedException {
    Process process =
        start("jdbc:h2:mem:archive;DB_CLOSE_DELAY=-1", "-XX:ArchiveClassesAtExit=" + archive);
    try (BufferedReader from =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Writer to = process.outputWriter(StandardCharsets.UTF_8)) {
      expect(from.readLine(), "ready");
      to.write("customer\tm-0\t怎么退货\n");
      to.flush();
      expect(from.readLine(), "ack");
    }
    process.waitFor();
  }

  private void expect(String line, String begin) {
    if (line == null || !line.startsWith(begin)) {
      throw new IllegalStateException("The child said '" + line + "'; see " + log);
    }
  }

  private String jars() throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        entries.add(packed(path, folder.resolve("classes-" + entries.size() + ".jar")));
      } else if (Files.exists(path)) {
        entries.add(entry);
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static String packed(Path classes, Path jar) {
    ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "--create",
            "--no-compress",
            "--file",
            jar.toString(),
            "-C",
            classes.toString(),
            ".");
    return jar.toString();
  }
}
