package io.kefu.web.stream;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The container's end of a socket; one for each. */
@Dependent
@ServerEndpoint(StreamEndpoint.PATH)
public class StreamEndpoint {

  /** As the policy table writes it. */
  public static final String PATH = "/v1/stream";

  private static final Logger LOG = Logger.getLogger(StreamEndpoint.class.getName());

  @Inject private StreamHub hub;

  private @Nullable OpenSocket socket;

  /** A frame that is not of text. */
  static final class NoText extends KefuException {
    NoText() {
      super(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE,
          "Binary frames are reserved for audio; send JSON as text");
    }
  }

  @OnOpen
  public void open(Session session) {
    session.setMaxIdleTimeout(0);
    session.setMaxTextMessageBufferSize(Frames.LONGEST);
    Optional<OpenSocket> opened =
        session.getRequestParameterMap().getOrDefault("ticket", List.of()).stream()
            .findFirst()
            .flatMap(ticket -> hub.open(ticket, new SocketWire(session)));
    socket = opened.orElse(null);
    if (opened.isEmpty()) {
      new SocketWire(session).close(Farewell.NO_TICKET);
    }
  }

  @OnMessage(maxMessageSize = Frames.LONGEST)
  public void text(String text) {
    if (socket != null) {
      socket.heard(text);
    }
  }

  @OnMessage(maxMessageSize = Frames.LONGEST)
  public void binary(ByteBuffer audio) {
    if (socket != null) {
      socket.refuse(new NoText());
    }
  }

  @OnClose
  public void close(Session session, CloseReason reason) {
    if (socket != null) {
      hub.left(socket);
    }
  }

  /** What a broken connection throws is no news; the close that follows cleans up. */
  @OnError
  public void broken(Session session, Throwable thrown) {
    Level level = thrown instanceof IOException ? Level.FINE : Level.WARNING;
    LOG.log(level, "KEFU-WEB-013: a socket broke", thrown);
  }
}
