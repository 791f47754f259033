package io.kefu.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.shared.ShopId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Sends events through the server's messaging: a message's text is an array of them, as JSON. */
@ApplicationScoped
public class JmsEventSender implements EventSender {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Resource(lookup = "jms/cf")
  private ConnectionFactory connections;

  @Resource(lookup = "jms/work")
  private Queue work;

  @Override
  public void send(List<EventArrived> events) {
    try (JMSContext context = connections.createContext()) {
      context.createProducer().send(work, write(events));
    }
  }

  static String write(List<EventArrived> events) {
    try {
      return JSON.writeValueAsString(events.stream().map(Sent::of).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Events could not be written", e);
    }
  }

  static List<EventArrived> read(Message message) throws JMSException {
    return read(((TextMessage) message).getText());
  }

  static List<EventArrived> read(String text) {
    try {
      return Arrays.stream(JSON.readValue(text, Sent[].class)).map(Sent::event).toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A message holds no events that can be read", e);
    }
  }

  private record Sent(UUID id, String shop, String type, String payload) {

    static Sent of(EventArrived event) {
      return new Sent(event.id(), event.shop().value(), event.type(), event.payload());
    }

    EventArrived event() {
      return new EventArrived(id, new ShopId(shop), type, payload);
    }
  }
}
