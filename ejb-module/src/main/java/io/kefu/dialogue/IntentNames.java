package io.kefu.dialogue;

import io.kefu.dialogue.internal.IntentCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What people call the intents of the catalogue. */
@ApplicationScoped
public class IntentNames {

  private final IntentCatalogue catalogue = IntentCatalogue.shipped();

  /** The name in Chinese or English; of an intent that the shop made itself, its own. */
  public String of(String intent, Locale reader) {
    return catalogue.label(intent, Locale.CHINESE.getLanguage().equals(reader.getLanguage()));
  }
}
