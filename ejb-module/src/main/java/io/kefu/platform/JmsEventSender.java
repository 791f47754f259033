package io.kefu.platform;

import io.kefu.shared.ShopId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.UUID;

/** Sends events through the server's messaging: the payload as text, the rest as properties. */
@ApplicationScoped
public class JmsEventSender implements EventSender {

  @Resource(lookup = "jms/cf")
  private ConnectionFactory connections;

  @Resource(lookup = "jms/work")
  private Queue work;

  @Override
  public void send(EventArrived event) {
    try (JMSContext context = connections.createContext()) {
      context
          .createProducer()
          .setProperty("event", event.id().toString())
          .setProperty("shop", event.shop().value())
          .setProperty("type", event.type())
          .send(work, event.payload());
    }
  }

  static EventArrived read(Message message) throws JMSException {
    return new EventArrived(
        UUID.fromString(message.getStringProperty("event")),
        new ShopId(message.getStringProperty("shop")),
        message.getStringProperty("type"),
        ((TextMessage) message).getText());
  }
}
