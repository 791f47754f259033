package io.kefu.web.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.handover.HandoverView;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation stands between bot and person. Who the person is, is not the customer's
 * business.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HandoverForm(
    String state,
    @Nullable String queue,
    @Nullable Integer position,
    @Nullable Integer waitSeconds,
    @Nullable String reason) {

  public static HandoverForm of(HandoverView view) {
    return new HandoverForm(
        view.state().code(), view.queue(), view.position(), view.waitSeconds(), view.reason());
  }
}
