package io.kefu.conversation.internal;

import io.kefu.conversation.model.Conversation;
import io.kefu.shared.LanguageTag;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the system says in a transcript, in the language of the conversation. */
public final class SystemWords {

  private static final ResourceBundle.Control NO_GUESSING =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private SystemWords() {}

  public static String of(Conversation conversation, Happening happening) {
    return words(language(conversation)).getString(happening.name().toLowerCase(Locale.ROOT));
  }

  static LanguageTag language(Conversation conversation) {
    return conversation.language().orElse(LanguageTag.ENGLISH);
  }

  /** That nobody is there, and when somebody comes. */
  static String away(ZonedDateTime opening, LanguageTag language) {
    ResourceBundle words = words(language);
    Locale locale = words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    String moment = DateTimeFormatter.ofPattern(words.getString("moment"), locale).format(opening);
    return words.getString("away").replace("{0}", moment);
  }

  private static ResourceBundle words(LanguageTag language) {
    return ResourceBundle.getBundle(
        "io.kefu.conversation.words",
        language.locale(),
        SystemWords.class.getClassLoader(),
        NO_GUESSING);
  }

  /** What happens to a conversation. */
  public enum Happening {
    PERSON_WANTED,
    PERSON_CAME,
    PERSON_LEFT,
    CLOSED
  }
}
