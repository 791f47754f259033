package io.kefu.conversation.internal;

import io.kefu.conversation.model.Conversation;
import io.kefu.shared.LanguageTag;
import java.util.ResourceBundle;

/** What the system says in a transcript, in the language of the conversation. */
public final class SystemWords {

  private static final ResourceBundle.Control NO_GUESSING =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private SystemWords() {}

  public static String of(Conversation conversation, Happening happening) {
    LanguageTag language = conversation.language().orElse(LanguageTag.ENGLISH);
    return ResourceBundle.getBundle(
            "io.kefu.conversation.words",
            language.locale(),
            SystemWords.class.getClassLoader(),
            NO_GUESSING)
        .getString(happening.name().toLowerCase(java.util.Locale.ROOT));
  }

  /** What happens to a conversation. */
  public enum Happening {
    PERSON_WANTED,
    PERSON_CAME,
    PERSON_LEFT,
    CLOSED
  }
}
