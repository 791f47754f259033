package io.kefu.platform;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJBException;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes events from the queue to their consumers; what fails goes back to the queue and comes
 * again.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/work")
    })
public class WorkMdb implements MessageListener {

  @Inject private EventConsumers consumers;

  @Override
  public void onMessage(Message message) {
    try {
      consumers.deliver(JmsEventSender.read(message));
    } catch (JMSException e) {
      throw new EJBException(e);
    }
  }
}
