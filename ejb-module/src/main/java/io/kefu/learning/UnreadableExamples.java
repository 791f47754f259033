package io.kefu.learning;

import io.kefu.shared.FieldError;
import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;
import java.util.List;

/** A file of examples that is not what it should be. Says where and what to do. */
public final class UnreadableExamples extends KefuException {

  private final String message;

  /**
   * @param message where it is wrong, what was expected, what to do; no text of the file
   */
  public UnreadableExamples(String message) {
    super(ProblemKind.INVALID_REQUEST, message);
    this.message = message;
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("body", message));
  }
}
