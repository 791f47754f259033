package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program of the documentation, unchanged, against the running server. */
class FirstProgramIT {

  @Test
  void program_getsTwoAnswersForThatVeryOrder() throws IOException, InterruptedException {
    List<String> lines =
        run(Path.of(System.getProperty("kefu.test.root", ".."), "docs/examples/first.py"));

    assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
    assertThat(lines.get(0)).contains("ORD20230801", "已发货", "顺丰").containsPattern("\\d+月\\d+日");
    assertThat(String.join("\n", lines.subList(1, lines.size()))).contains("ORD20230801", "补偿");
  }

  private static List<String> run(Path program) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("python3", program.toString()).redirectErrorStream(true);
    builder.environment().put("KEFU_URL", System.getProperty("kefu.test.url"));
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed.lines().toList();
  }
}
