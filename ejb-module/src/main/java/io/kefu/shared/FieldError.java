package io.kefu.shared;

/**
 * One wrong field of a request.
 *
 * @param field path of the field in the request, such as {@code items[0].price.amount}
 * @param message what was wrong and what is allowed; safe to show
 */
public record FieldError(String field, String message) {}
