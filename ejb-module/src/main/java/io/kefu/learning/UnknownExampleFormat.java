package io.kefu.learning;

import io.kefu.shared.KefuException;
import io.kefu.shared.ProblemKind;

/** A body of examples of a kind that is not read here. */
public final class UnknownExampleFormat extends KefuException {

  private static final String TAKEN =
      "send text/tab-separated-values or text/csv with the header 'text intent lang [split]', an"
          + " .xlsx sheet with the same header, application/yaml (Rasa NLU), application/zip (an"
          + " export of Dialogflow ES) or application/json (LUIS, CLU, or rows with text and"
          + " intent)";

  public UnknownExampleFormat(String what) {
    super(ProblemKind.UNSUPPORTED_MEDIA_TYPE, what + "; " + TAKEN);
  }
}
