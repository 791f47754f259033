package io.kefu.dialogue;

import io.kefu.dialogue.internal.Deliberation;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The dialogue manager: hears what every policy proposes and takes the surest.
 *
 * <p>Needs no container: {@code new DialogueManager(DialogueSettings.standard())} serves the
 * shipped flows.
 */
@Stateless
@Local(DialogueService.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DialogueManager implements DialogueService {

  private Deliberation deliberation;

  /** For the container. */
  @SuppressWarnings("NullAway.Init") // the container uses it for proxies alone
  public DialogueManager() {}

  /**
   * @throws io.kefu.dialogue.model.FlowRefused if a shipped flow is not sound
   */
  @Inject
  public DialogueManager(DialogueSettings settings) {
    this.deliberation = Deliberation.shipped(settings);
  }

  @Override
  public Decision decide(Situation situation) {
    return deliberation.decide(situation);
  }
}
