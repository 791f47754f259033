package io.kefu.platform;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.NullUnmarked;

/** Clears the memory of answers every hour. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerTimer {

  private final AnswerMemory answers;

  /** For the container. */
  @NullUnmarked
  public AnswerTimer() {
    this(null);
  }

  @Inject
  public AnswerTimer(AnswerMemory answers) {
    this.answers = answers;
  }

  @Schedule(hour = "*", minute = "23", persistent = false)
  void tidy() {
    answers.tidy();
  }
}
