package io.kefu.ear.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The WebSocket client of the documentation, unchanged, against the running server. */
class StreamProgramIT {

  @Test
  void program_hearsBothAnswers() throws IOException, InterruptedException {
    assumeTrue(nodeIsThere(), "needs Node 20 or newer");
    ProcessBuilder builder =
        new ProcessBuilder(
                "node",
                "--experimental-websocket",
                Path.of(System.getProperty("kefu.test.root", ".."), "docs/examples/stream.mjs")
                    .toString())
            .redirectErrorStream(true);
    builder.environment().put("KEFU_URL", System.getProperty("kefu.test.url"));
    builder.environment().put("KEFU_ONCE", "yes");

    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.lines().filter(line -> line.contains(" bot "))).hasSize(2);
    assertThat(printed).contains("ORD20230801", "补偿");
  }

  private static boolean nodeIsThere() throws InterruptedException {
    try {
      return new ProcessBuilder(
                  "node",
                  "--experimental-websocket",
                  "-e",
                  "typeof WebSocket === 'function' || process.exit(1)")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
