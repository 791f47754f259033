package io.kefu.web.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.conversation.Joined;
import io.kefu.shared.FieldError;
import io.kefu.shared.InvalidRequest;
import io.kefu.web.conversation.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a client begins or comes back.
 *
 * @param conversation our id or the caller's own name of the conversation; else the ticket says
 * @param epoch under which the client knows seqs
 * @param lastSeq of the last turn that the client knows
 */
record Hello(Optional<String> conversation, Optional<String> epoch, OptionalLong lastSeq) {

  static final Hello SIMPLE = new Hello(Optional.empty(), Optional.empty(), OptionalLong.empty());

  private static final int NAME = 200;

  /**
   * @throws InvalidRequest naming every wrong field
   */
  static Hello read(JsonNode frame) {
    List<FieldError> errors = new ArrayList<>();
    Hello hello =
        new Hello(
            name("conversation_id", frame, errors),
            name("epoch", frame, errors),
            seq("last_seq", frame, errors));
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
    return hello;
  }

  private static Optional<String> name(String field, JsonNode frame, List<FieldError> errors) {
    JsonNode node = frame.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    String text = node.asText();
    if (!node.isValueNode() || Texts.blank(text) || !Texts.plain(text) || text.length() > NAME) {
      errors.add(new FieldError(field, "must be a string of 1 to " + NAME + " characters"));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  static OptionalLong seq(String field, JsonNode frame, List<FieldError> errors) {
    JsonNode node = frame.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return OptionalLong.empty();
    }
    if (!node.canConvertToLong() || !node.isIntegralNumber() || node.longValue() < 0) {
      errors.add(new FieldError(field, "must be the seq of a turn, or 0"));
      return OptionalLong.empty();
    }
    return OptionalLong.of(node.longValue());
  }

  /**
   * After which seq the client is told: nothing that it knows, all that it missed. What it knows
   * under another epoch, or beyond the end, is worth nothing.
   */
  long resumesAfter(Joined joined) {
    if (lastSeq.isEmpty()) {
      return joined.lastSeq();
    }
    boolean known = epoch.isEmpty() || epoch.get().equals(joined.epoch());
    return known && lastSeq.getAsLong() <= joined.lastSeq() ? lastSeq.getAsLong() : 0;
  }
}
