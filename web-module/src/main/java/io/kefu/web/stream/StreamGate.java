package io.kefu.web.stream;

import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.web.DoorFilter;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes the ticket before the connection becomes a WebSocket, so that a refusal is a problem
 * document with its status like any other. The container asks filters first, then matches sockets,
 * then servlets; so this address needs no place among the REST application's.
 */
public class StreamGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient StreamTickets tickets;
  @Inject private transient StreamHub hub;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      requireUpgrade(request);
      String ticket = request.getParameter("ticket");
      if (!StreamTickets.looksLikeOne(ticket)) {
        ticket = "";
      }
      hub.requireRoom();
      Guest guest =
          tickets.take(
              ticket,
              Optional.ofNullable(request.getHeader("Origin")),
              "same-origin".equals(request.getHeader("Sec-Fetch-Site")));
      hub.expect(ticket, guest);
    } catch (KefuException refusal) {
      DoorFilter.refuse(request, response, refusal);
      return;
    }
    chain.doFilter(request, response);
  }

  private static void requireUpgrade(HttpServletRequest request) {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      throw new InvalidRequest("Upgrade", "must be websocket: this address is a WebSocket");
    }
  }
}
