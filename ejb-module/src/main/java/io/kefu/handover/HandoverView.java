package io.kefu.handover;

import org.jspecify.annotations.Nullable;

/**
 * How a conversation stands between bot and person.
 *
 * @param queue where it waits, if queued
 * @param position place in the queue from 1, if queued
 * @param waitSeconds expected wait, if queued
 * @param reason why a person was wanted
 * @param operator who has it, if assigned
 */
public record HandoverView(
    State state,
    @Nullable String queue,
    @Nullable Integer position,
    @Nullable Integer waitSeconds,
    @Nullable String reason,
    @Nullable String operator) {

  public static final HandoverView NONE =
      new HandoverView(State.NONE, null, null, null, null, null);
  public static final HandoverView OFFERED =
      new HandoverView(State.OFFERED, null, null, null, null, null);

  /** {@code none offered queued assigned closed} of the public contract. */
  public enum State {
    NONE,
    OFFERED,
    QUEUED,
    ASSIGNED,
    CLOSED;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** While a person is wanted or there, the bot says nothing. */
    public boolean silencesBot() {
      return this == QUEUED || this == ASSIGNED;
    }
  }
}
