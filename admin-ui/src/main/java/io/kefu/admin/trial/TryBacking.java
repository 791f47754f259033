package io.kefu.admin.trial;

import io.kefu.admin.frame.Words;
import io.kefu.conversation.Rehearsal;
import io.kefu.conversation.RehearsalDesk;
import io.kefu.shared.KefuException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Asks the bot a question as a stranger would, records nothing, and shows why it answers as it
 * does.
 */
@Named
@RequestScoped
public class TryBacking {

  /** As long as a customer's message may be, in code points. */
  private static final int LONGEST = 4000;

  private final RehearsalDesk desk;
  private final Words words;

  private String text = "";
  private @Nullable Rehearsal rehearsal;

  /** For the container. */
  @NullUnmarked
  protected TryBacking() {
    this(null, null);
  }

  @Inject
  public TryBacking(RehearsalDesk desk, Words words) {
    this.desk = desk;
    this.words = words;
  }

  /** Asks, if a question came with the page's address. */
  public void ask() {
    String question = text.strip();
    if (question.isEmpty()) {
      return;
    }
    if (question.codePointCount(0, question.length()) > LONGEST) {
      words.warn("try.too-long");
      return;
    }
    try {
      rehearsal = desk.rehearse(question);
    } catch (KefuException refusal) {
      words.warn(refusal);
    }
  }

  /** What came of it; null before a question is asked. */
  public @Nullable Rehearsal getRehearsal() {
    return rehearsal;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }
}
