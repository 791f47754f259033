package io.kefu.web.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A wire that carries a frame when it is told to, or all of them at once. */
final class Cable implements SessionWriter.Wire {

  final List<JsonNode> arrived = new ArrayList<>();
  @Nullable Farewell closed;
  private boolean flowing;
  private @Nullable String frame;
  private @Nullable Consumer<Boolean> done;

  static Cable flowing() {
    Cable cable = new Cable();
    cable.flowing = true;
    return cable;
  }

  @Override
  public void send(String text, Consumer<Boolean> told) {
    if (frame != null) {
      throw new IllegalStateException("two frames at once");
    }
    if (closed != null) {
      throw new IllegalStateException("a frame after the close");
    }
    frame = text;
    done = told;
    if (flowing) {
      carry();
    }
  }

  @Override
  public void close(Farewell farewell) {
    closed = farewell;
  }

  /**
   * Carries the frame under way.
   *
   * @return whether there was one
   */
  boolean carry() {
    String text = frame;
    Consumer<Boolean> told = done;
    if (text == null || told == null) {
      return false;
    }
    frame = null;
    arrived.add(Json.read(text.getBytes(StandardCharsets.UTF_8), JsonNode.class));
    told.accept(true);
    return true;
  }

  /** Carries everything from now on. */
  void flow() {
    flowing = true;
    carry();
  }

  /** The connection is lost with what is under way. */
  void cut() {
    Consumer<Boolean> told = done;
    frame = null;
    if (told != null) {
      told.accept(false);
    }
  }

  List<String> types() {
    return arrived.stream().map(f -> f.path("type").asText()).toList();
  }

  List<JsonNode> frames(String type) {
    return arrived.stream().filter(f -> f.path("type").asText().equals(type)).toList();
  }

  List<Long> seqs() {
    return frames("turn").stream().map(f -> f.path("seq").asLong()).toList();
  }
}
