package io.kefu.web.stream;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The container's session, as the one writer sees it. */
final class SocketWire implements SessionWriter.Wire {

  private static final Logger LOG = Logger.getLogger(SocketWire.class.getName());

  private final Session session;

  SocketWire(Session session) {
    this.session = session;
  }

  @Override
  public void send(String frame, Consumer<Boolean> done) {
    try {
      session.getAsyncRemote().sendText(frame, result -> done.accept(result.isOK()));
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "KEFU-WEB-014: a frame met a closed socket", e);
      done.accept(false);
    }
  }

  @Override
  public void close(Farewell farewell) {
    try {
      session.close(new CloseReason(CloseCodes.getCloseCode(farewell.code()), farewell.reason()));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "KEFU-WEB-015: the socket was gone already", e);
    }
  }
}
