package io.kefu.shared;

import java.util.List;
import java.util.stream.Collectors;

/** The caller sent something that breaks the contract; names each wrong field. */
public final class InvalidRequest extends KefuException {

  private final List<FieldError> fields;

  public InvalidRequest(List<FieldError> fields) {
    super(
        ProblemKind.INVALID_REQUEST,
        fields.stream().map(f -> f.field() + ": " + f.message()).collect(Collectors.joining("; ")));
    this.fields = List.copyOf(fields);
  }

  public InvalidRequest(String field, String message) {
    this(List.of(new FieldError(field, message)));
  }

  @Override
  public List<FieldError> fields() {
    return fields;
  }
}
