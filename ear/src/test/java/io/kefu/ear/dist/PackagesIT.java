package io.kefu.ear.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.ear.RunningKefu;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, and the zip in a fresh Liberty: each is started, asked, and stopped. */
class PackagesIT {

  private static final String QUESTION =
      """
      {"query": "我的订单发货了吗?", "context": {"user_id": "12345", "order_no": "ORD20230801"}}
      """;

  @TempDir private Path folder;

  @Test
  void runnableJar_answersAndLeavesItsDataOnly() throws IOException, InterruptedException {
    ProcessBuilder program = new ProcessBuilder("java", "-jar", file("kefu.test.jar").toString());

    try (RunningKefu server = start(program.directory(folder.toFile()))) {
      assertThat(ask(server.url())).contains("ORD20230801", "已发货", "顺丰");
      assertThat(unpacked()).isNotEmpty();
      server.interrupt();
      assertThat(server.awaitEnd()).isTrue();
      assertThat(errors(server)).isEmpty();
    }

    assertThat(folder.resolve("data/kefu.mv.db")).isRegularFile();
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(unpacked()).isEmpty());
  }

  @Test
  void zipInFreshLiberty_answers() throws IOException, InterruptedException {
    unzip(file("kefu.test.liberty"), folder);
    String command = folder.resolve("wlp/bin/server").toString();
    new ProcessBuilder("sh", command, "create", "kefuServer").start().waitFor();
    Path home = folder.resolve("wlp/usr/servers/kefuServer");
    Files.writeString(home.resolve("server.xml"), "<server/>");
    unzip(file("kefu.test.zip"), home);

    try (RunningKefu server = start(new ProcessBuilder("sh", command, "run", "kefuServer"))) {
      assertThat(ask(server.url())).contains("ORD20230801", "已发货", "顺丰");
      server.interrupt();
      assertThat(server.awaitEnd()).isTrue();
      assertThat(errors(server)).isEmpty();
    }

    assertThat(folder.resolve("data/kefu.mv.db")).isRegularFile();
  }

  private RunningKefu start(ProcessBuilder program) {
    RunningKefu started = RunningKefu.launch(program, folder, Map.of());
    started.awaitReady();
    return started;
  }

  private static String ask(URI server) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/v1/chat"))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer kefu-demo-key")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(QUESTION))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    JsonNode answer = new ObjectMapper().readTree(response.body());
    return answer.get("reply").asText();
  }

  /** Error messages of the server itself; libraries call things errors that are none. */
  private static List<String> errors(RunningKefu server) {
    return server
        .console()
        .lines()
        .filter(line -> line.matches(".*\\b[A-Z]{4,5}\\d{4}E:.*"))
        .toList();
  }

  /** Files of the unpacked server; empty folders stay where its logs would have been. */
  private List<Path> unpacked() throws IOException {
    Path root = folder.resolve("data/unpacked");
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Path file(String property) {
    Path file = Path.of(System.getProperty(property));
    assertThat(file).as("%s, made by ./kefu package", property).isRegularFile();
    return file;
  }

  private static void unzip(Path archive, Path target) throws IOException {
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = target.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(zip, path);
        }
      }
    }
  }
}
