package io.kefu.admin.trial;

import io.kefu.admin.frame.Words;
import io.kefu.conversation.Rehearsal;
import io.kefu.conversation.RehearsalDesk;
import io.kefu.conversation.TurnTrace;
import io.kefu.shared.KefuException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Asks the bot a question as a stranger would, records nothing, and shows why it answers as it does. */
@Named
@RequestScoped
public class TryBacking {

  private final RehearsalDesk desk;
  private final Words words;

  private String text = "";
  private boolean asked;
  private @Nullable Rehearsal rehearsal;

  /** For the container. */
  protected TryBacking() {
    this(null, null);
  }

  @Inject
  public TryBacking(RehearsalDesk desk, Words words) {
    this.desk = desk;
    this.words = words;
  }

  /** What came of it; null before a question is asked. */
  public @Nullable Rehearsal getRehearsal() {
    if (!asked && !text.isBlank()) {
      asked = true;
      try {
        rehearsal = desk.rehearse(text.strip());
      } catch (KefuException refusal) {
        words.warn(refusal.getMessage());
      }
    }
    return rehearsal;
  }

  public @Nullable TurnTrace getTrace() {
    Rehearsal shown = getRehearsal();
    return shown == null ? null : shown.trace();
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }
}
