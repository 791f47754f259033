package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What every page that shows the chat loads. */
class WidgetFileTest {

  private static final Path WIDGET = Path.of("src", "main", "webapp", "widget", "kefu.js");
  private static final int MOST_BYTES = 40 * 1024;

  @Test
  void widget_isSmallOnTheWire() throws IOException {
    assertThat(gzipped(Files.readAllBytes(WIDGET))).isLessThanOrEqualTo(MOST_BYTES);
  }

  /** A page's policy forbids what these do, and text of strangers must never become markup. */
  @Test
  void widget_makesNothingOfText() throws IOException {
    assertThat(Files.readString(WIDGET))
        .doesNotContainPattern(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function"
                + "|createElement\\(\"style\"|setAttribute\\(\"style\"");
  }

  @Test
  void widget_namesNoOtherServer() throws IOException {
    Pattern address = Pattern.compile("https?://[a-z]");

    assertThat(
            Files.readString(WIDGET)
                .replace("http://www.w3.org/2000/svg", "")
                .replace("https://kefu.example/widget/kefu.js", ""))
        .doesNotContainPattern(address);
  }

  private static int gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
