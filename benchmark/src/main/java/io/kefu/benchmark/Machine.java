package io.kefu.benchmark;

import ai.djl.Model;
import ai.onnxruntime.OrtEnvironment;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.h2.Driver;
import org.hibernate.SessionFactory;

/** What a figure was measured on; without it, a figure says nothing. */
final class Machine {

  private Machine() {}

  static String describe() {
    return String.format(
        Locale.ROOT,
        "%s, Kefu %s%n%d cores, %s %s, Java %s, %s%n%s%n",
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        System.getProperty("kefu.bench.commit", "of an unknown commit"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version(),
        load(),
        libraries());
  }

  /** Of the last minute: how many wanted a core, this benchmark included. */
  static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0
        ? "load average unknown"
        : String.format(Locale.ROOT, "load average %.1f", load);
  }

  /** Names of jars, which carry the versions; asking the classes would wake their native parts. */
  private static String libraries() {
    List<Class<?>> libraries =
        List.of(
            Model.class,
            OrtEnvironment.class,
            IndexReader.class,
            SessionFactory.class,
            Driver.class,
            ObjectMapper.class);
    return libraries.stream()
        .flatMap(Machine::jar)
        .map(jar -> jar.getFileName().toString().replace(".jar", ""))
        .collect(Collectors.joining(", "));
  }

  /** Where a class was loaded from, if from a file. */
  static Stream<Path> jar(Class<?> library) {
    CodeSource source = library.getProtectionDomain().getCodeSource();
    return source == null
        ? Stream.empty()
        : Stream.of(Path.of(URI.create(source.getLocation().toString())));
  }
}
