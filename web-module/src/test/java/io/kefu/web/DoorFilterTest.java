package io.kefu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.shared.Conflict;
import io.kefu.shared.KefuException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorFilterTest {

  private final Map<String, String> headers = new HashMap<>();

  @ParameterizedTest
  @CsvSource({"PT0.02S, 1", "PT1.2S, 2", "PT30S, 30"})
  void refusal_tellsItsOwnPauseInWholeSeconds(Duration pause, String seconds) throws IOException {
    refuse(new TooManyRequests(5, pause));

    assertThat(headers).containsEntry("Retry-After", seconds);
  }

  @Test
  void refusalForGood_tellsNoPause() throws IOException {
    refuse(new Conflict("taken"));

    assertThat(headers).doesNotContainKey("Retry-After");
  }

  private void refuse(KefuException refusal) throws IOException {
    HttpServletRequest request = of(HttpServletRequest.class, (name, arguments) -> null);
    HttpServletResponse response =
        of(
            HttpServletResponse.class,
            (name, arguments) -> {
              if (name.equals("setHeader")) {
                headers.put((String) arguments[0], (String) arguments[1]);
              }
              return name.equals("getOutputStream") ? new Nowhere() : null;
            });
    DoorFilter.refuse(request, response, refusal);
  }

  private static <T> T of(Class<T> kind, Answer answer) {
    return kind.cast(
        Proxy.newProxyInstance(
            kind.getClassLoader(),
            new Class<?>[] {kind},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }

  private interface Answer {
    Object to(String method, Object[] arguments);
  }

  private static final class Nowhere extends ServletOutputStream {

    @Override
    public void write(int b) {
      // nobody reads it
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("Problems are written at once");
    }
  }
}
